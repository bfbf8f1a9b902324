import { PageFrame } from '#chrome/page-frame.tsx'
import type { ChromeFragment, ContributorPageQuery } from '#gql'
import { DatedList } from '#list/dated-list.tsx'
import { FeedLink } from '#list/feed-link.tsx'
import { Pager } from '#list/pager.tsx'
import type { Words } from '#words/words.ts'

export type Contributor = NonNullable<ContributorPageQuery['outlet']['contributor']>

type Props = {
  data: ChromeFragment
  contributor: Contributor
  /** The cursor after which this page begins; null on the first one. */
  after: string | null
  words: Words
}

/** Who someone is, what for, how to reach them, and all that they did for the edition. */
export function ContributorPage({ data, contributor, after, words }: Props) {
  const { name, bio, links, path, articles } = contributor
  return (
    <PageFrame
      data={data}
      edition={data.edition?.code ?? words.language}
      words={words}
      alternates={listVersions(contributor)}
    >
      <main id="content" className="contributor">
        <header className="list-head contributor-head">
          <Portrait contributor={contributor} />
          <div>
            <h1>
              <bdi>{name}</bdi>
            </h1>
            <Roles work={contributor.work.filter((each) => each.edition.code === data.edition?.code)} words={words} />
            {bio && <p className="standfirst">{bio}</p>}
            {links.length > 0 && (
              <ul className="contributor-links" aria-label={words.contributor.links(name)}>
                {links.map(({ label, url }) => (
                  <li key={url}>
                    <a href={url} rel="me external">
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            )}
            <Languages contributor={contributor} words={words} />
          </div>
        </header>
        {articles.nodes.length === 0 && <p className="notice">{words.contributor.empty}</p>}
        <DatedList
          articles={articles.nodes}
          words={words}
          timeZone={data.outlet.timeZone}
          noteOf={(article) => rolesIn(article, contributor.id, words)}
        />
        <Pager path={path} after={after} pageInfo={articles.pageInfo} words={words} />
        {articles.nodes.length > 0 && <FeedLink path={path} words={words} />}
      </main>
    </PageFrame>
  )
}

function Portrait({ contributor: { portrait } }: { contributor: Contributor }) {
  if (!portrait) return null
  return (
    <figure className="portrait">
      <picture>
        <source type="image/avif" srcSet={portrait.avif} sizes="10rem" />
        <source type="image/webp" srcSet={portrait.webp} sizes="10rem" />
        <img src={portrait.rendition.url} width={portrait.width} height={portrait.height} alt={portrait.alt} />
      </picture>
      <figcaption>
        <small>{portrait.credit}</small>
      </figcaption>
    </figure>
  )
}

/** `32 articles, 4 translations` */
function Roles({ work, words }: { work: Contributor['work']; words: Words }) {
  const { wrote, translated, photographed, edited } = words.contributor
  const say = { AUTHOR: wrote, TRANSLATOR: translated, PHOTOGRAPHER: photographed, EDITOR: edited }
  const counts = work.map(({ role, articleCount }) => say[role](articleCount)).filter((text) => text !== null)
  return counts.length > 0 ? <p className="meta">{counts.join(' · ')}</p> : null
}

/** The languages in which there is something of theirs, where there is more than one. */
function Languages({ contributor, words }: { contributor: Contributor; words: Words }) {
  const versions = listVersions(contributor)
  if (versions.length < 2) return null
  return (
    <nav className="contributor-languages" aria-label={words.work.languages}>
      <span aria-hidden="true">{words.work.languages}</span>
      <ul>
        {versions.map(({ edition, name, path }) => (
          <li key={edition}>
            <a href={path} hrefLang={edition} lang={edition}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The editions in which someone has work. Elsewhere the page is empty. */
export function listVersions({ path, work }: Contributor): { edition: string; name: string; path: string }[] {
  const editions = new Map(work.map(({ edition }) => [edition.code, edition.name]))
  return [...editions].map(([edition, name]) => ({ edition, name, path: inEdition(path, edition) }))
}

type Credited = Contributor['articles']['nodes'][number]

/** What someone did for an article, unless it is its text, as one expects. */
function rolesIn({ credits }: Credited, id: string, words: Words): string | undefined {
  const roles = credits.flatMap(({ contributor, role }) => (contributor.id === id ? [role] : []))
  if (roles.length === 0 || (roles.length === 1 && roles[0] === 'AUTHOR')) return undefined
  return roles.map((role) => words.work.roles[role]).join(', ')
}

/** A contributor has one name in all editions. */
function inEdition(path: string, edition: string): string {
  return `/${edition}/${path.split('/').slice(2).join('/')}`
}

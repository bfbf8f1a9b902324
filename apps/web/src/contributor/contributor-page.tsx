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
      alternates={data.editions.map(({ code }) => ({ edition: code, path: inEdition(path, code) }))}
    >
      <main id="content" className="contributor">
        <header className="list-head contributor-head">
          <Portrait contributor={contributor} />
          <div>
            <h1>
              <bdi>{name}</bdi>
            </h1>
            <Roles contributor={contributor} words={words} />
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
          </div>
        </header>
        {articles.nodes.length === 0 && <p className="notice">{words.contributor.empty}</p>}
        <DatedList articles={articles.nodes} words={words} timeZone={data.outlet.timeZone} />
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
function Roles({ contributor, words }: { contributor: Contributor; words: Words }) {
  const counts = [
    words.contributor.wrote(contributor.wrote.totalCount),
    words.contributor.translated(contributor.translated.totalCount),
    words.contributor.photographed(contributor.photographed.totalCount),
    words.contributor.edited(contributor.edited.totalCount),
  ].filter((text) => text !== null)
  return counts.length > 0 ? <p className="meta">{counts.join(' · ')}</p> : null
}

/** A contributor has one name in all editions. */
export function inEdition(path: string, edition: string): string {
  return `/${edition}/${path.split('/').slice(2).join('/')}`
}

import { inEveryEdition } from '#chrome/in-every-edition.ts'
import { PageFrame } from '#chrome/page-frame.tsx'
import type { ChromeFragment, FollowPageQuery } from '#gql'
import type { Words } from '#words/words.ts'

type Props = { data: ChromeFragment; edition: NonNullable<FollowPageQuery['edition']>; words: Words }

/** What a feed is, and which there are: for people. Programs find them in the head of each page. */
export function FeedsPage({ data, edition, words }: Props) {
  const { feeds, chrome } = words
  const series = edition.allSeries.map(({ title, path }) => ({ name: title, path }))
  return (
    <PageFrame data={data} edition={edition.code} words={words} alternates={inEveryEdition(data, 'feeds')}>
      <main id="content" className="plain-page">
        <h1>{feeds.title}</h1>
        <div className="body">
          <p>{feeds.what}</p>
          <p>{feeds.how}</p>
          <p>{feeds.formats}</p>
        </div>
        <FeedList name={feeds.everything} feeds={[{ name: edition.title, path: edition.path }]} />
        <FeedList name={feeds.sections} feeds={edition.sections} />
        <FeedList name={feeds.series} feeds={series} />
        <p className="feeds-more">
          {feeds.more} <a href={`${edition.path}/topics`}>{chrome.topics}</a>,{' '}
          <a href={`${edition.path}/people`}>{chrome.people}</a>
        </p>
        <p className="feeds-more">
          <a href="/feeds.opml">{feeds.opml}</a>
        </p>
      </main>
    </PageFrame>
  )
}

const formats = { RSS: 'xml', Atom: 'atom', JSON: 'json' }

function FeedList({ name, feeds }: { name: string; feeds: readonly { name: string; path: string }[] }) {
  if (feeds.length === 0) return null
  return (
    <section className="feed-list">
      <h2 className="label">{name}</h2>
      <ul>
        {feeds.map((feed) => (
          <li key={feed.path}>
            <span>{feed.name}</span>
            {Object.entries(formats).map(([format, ending]) => (
              <a key={format} href={`${feed.path}/feed.${ending}`}>
                {format} <span className="visually-hidden">{feed.name}</span>
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

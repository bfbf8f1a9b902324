import { PageFrame } from '#chrome/page-frame.tsx'
import type { ChromeFragment, TopicPageQuery } from '#gql'
import { FeedLink } from '#list/feed-link.tsx'
import { LanguageLinks } from '#list/language-links.tsx'
import { ListHead } from '#list/list-head.tsx'
import { Pager } from '#list/pager.tsx'
import { LocatorMap } from '#map/locator-map.tsx'
import type { Words } from '#words/words.ts'
import { splitTopics } from './split-topics.ts'
import { Timeline } from './timeline.tsx'

export type Topic = NonNullable<NonNullable<TopicPageQuery['edition']>['topic']>

type Props = {
  data: ChromeFragment
  topic: Topic
  /** The cursor after which this page begins; null on the first one. */
  after: string | null
  words: Words
}

/** What a topic is, where it lies, who has to do with it, and what was written about it as it went on. */
export function TopicPage({ data, topic, after, words }: Props) {
  const edition = data.edition?.code ?? words.language
  const { nodes, pageInfo, totalCount } = topic.articles
  const { actors, others } = splitTopics(topic.related)
  const alternates = topic.translations.map((each) => ({ edition: each.edition.code, path: each.path }))
  return (
    <PageFrame data={data} edition={edition} words={words} alternates={alternates}>
      <main id="content" className="topic">
        <ListHead title={topic.name} label={words.topic.kinds[topic.kind]} standfirst={topic.description}>
          {topic.aliases.length > 0 && (
            <p className="topic-aliases">
              {words.topic.alsoCalled} {topic.aliases.join(', ')}
            </p>
          )}
        </ListHead>
        <div className="with-aside">
          <div>
            {nodes.length === 0 && <p className="notice">{words.topic.empty}</p>}
            <Timeline articles={nodes} total={totalCount} words={words} timeZone={data.outlet.timeZone} />
            <Pager path={topic.path} after={after} pageInfo={pageInfo} words={words} />
          </div>
          <aside aria-label={words.topic.about(topic.name)}>
            <Place topic={topic} words={words} />
            <TopicLinks label={words.topic.partOf} topics={topic.parent ? [topic.parent] : []} />
            <TopicLinks label={words.topic.parts} topics={topic.children} />
            <TopicLinks label={words.topic.actors} topics={actors} />
            <TopicLinks label={words.topic.near} topics={others} />
            <LanguageLinks versions={topic.translations} current={edition} words={words} />
            {topic.wikidataId && (
              <p className="list-feed">
                <a href={`https://www.wikidata.org/wiki/${topic.wikidataId}`} rel="external">
                  Wikidata: {topic.wikidataId}
                </a>
              </p>
            )}
            <FeedLink path={topic.path} words={words} />
          </aside>
        </div>
      </main>
    </PageFrame>
  )
}

function Place({ topic, words }: { topic: Topic; words: Words }) {
  const { name, latitude, longitude, country } = topic
  if (latitude === null || longitude === null) return null
  return <LocatorMap places={[{ name, latitude, longitude, country }]} words={words} />
}

function TopicLinks({ label, topics }: { label: string; topics: readonly { name: string; path: string }[] }) {
  if (topics.length === 0) return null
  return (
    <div className="aside-block">
      <h2 className="label">{label}</h2>
      <ul className="plain-list">
        {topics.map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

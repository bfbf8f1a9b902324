import { PageFrame } from '#chrome/page-frame.tsx'
import type { ChromeFragment, TopicKind } from '#gql'
import { ListHead } from '#list/list-head.tsx'
import type { Words } from '#words/words.ts'

type Topic = { name: string; path: string; kind: TopicKind }

const order: readonly TopicKind[] = ['PLACE', 'PERSON', 'ORGANISATION', 'EVENT', 'SUBJECT']

/** Everything that the edition has written about, by kind and in its alphabet. */
export function TopicsPage(props: { data: ChromeFragment; topics: readonly Topic[]; words: Words }) {
  const { data, topics, words } = props
  const kinds = order.map((kind) => ({ kind, topics: topics.filter((topic) => topic.kind === kind) }))
  return (
    <PageFrame
      data={data}
      edition={data.edition?.code ?? words.language}
      words={words}
      alternates={data.editions.map(({ code, path }) => ({ edition: code, path: `${path}/topics` }))}
    >
      <main id="content" className="index">
        <ListHead title={words.topics} />
        {topics.length === 0 && <p className="notice">{words.topic.none}</p>}
        {kinds
          .filter((each) => each.topics.length > 0)
          .map((each) => (
            <section key={each.kind} className="dated" aria-labelledby={`k-${each.kind}`}>
              <h2 className="dated-name" id={`k-${each.kind}`}>
                {words.topic.kindsMany[each.kind]}
              </h2>
              <ul className="index-list">
                {each.topics.map(({ name, path }) => (
                  <li key={path}>
                    <a href={path}>{name}</a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </main>
    </PageFrame>
  )
}

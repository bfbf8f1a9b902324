import { PageFrame } from '#chrome/page-frame.tsx'
import type { ChromeFragment } from '#gql'
import { ListHead } from '#list/list-head.tsx'
import type { Words } from '#words/words.ts'

type Person = { name: string; path: string }

/** Everyone whose work the edition has published. */
export function PeoplePage({ data, people, words }: { data: ChromeFragment; people: readonly Person[]; words: Words }) {
  return (
    <PageFrame
      data={data}
      edition={data.edition?.code ?? words.language}
      words={words}
      alternates={data.editions.map(({ code, path }) => ({ edition: code, path: `${path}/people` }))}
    >
      <main id="content" className="index">
        <ListHead title={words.contributor.people} standfirst={words.contributor.peopleMeans} />
        {people.length === 0 && <p className="notice">{words.contributor.none}</p>}
        <ul className="index-list index-list-open">
          {people.map(({ name, path }) => (
            <li key={path}>
              <a href={path}>
                <bdi>{name}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </main>
    </PageFrame>
  )
}

import { PageFrame } from '#chrome/page-frame.tsx'
import type { ChromeFragment } from '#gql'
import type { Words } from '#words/words.ts'

type Props = { data: ChromeFragment; edition: string; words: Words }

/** The reading list. Its items are made on the device. */
export function SavedPage({ data, edition, words }: Props) {
  const { tools } = words
  return (
    <PageFrame
      data={data}
      edition={edition}
      words={words}
      alternates={data.editions.map(({ code, path }) => ({ edition: code, path: `${path}/saved` }))}
    >
      <main id="content" className="saved">
        <h1>{tools.savedPage}</h1>
        <p className="standfirst">{tools.savedMeans}</p>
        <noscript>
          <p>{tools.savedNeedsScript}</p>
        </noscript>
        <dl-saved-list data-remove={tools.remove}>
          <p data-empty="" tabIndex={-1} hidden>
            {tools.savedEmpty}
          </p>
          <ul className="ruled" />
        </dl-saved-list>
      </main>
    </PageFrame>
  )
}

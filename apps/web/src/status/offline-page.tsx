import type { ChromeFragment } from '#gql'
import { OfflineList } from '#tools/offline-list.tsx'
import type { Words } from '#words/words.ts'
import { StatusPage } from './status-page.tsx'

type Props = { data: ChromeFragment | null; edition: string; words: Words }

/** What a device shows in place of a page that it can't fetch. The form asks for that page once more. */
export function OfflinePage({ data, edition, words }: Props) {
  return (
    <StatusPage data={data} edition={edition} words={words} title={words.absence.offline.title} canSearch={false}>
      <p>{words.absence.offline.text}</p>
      <form className="ways">
        <button type="submit">{words.failed.retry}</button>
      </form>
      <OfflineList words={words} />
    </StatusPage>
  )
}

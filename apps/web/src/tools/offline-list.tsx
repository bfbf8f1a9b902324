import type { Words } from '#words/words.ts'

/** What the device has kept of the pages that were read. Filled by its element. */
export function OfflineList({ words: { tools } }: { words: Words }) {
  return (
    <dl-offline-list className="kept-list" hidden>
      <h2>{tools.readOffline}</h2>
      <ul />
    </dl-offline-list>
  )
}

import type { Words } from '#words/words.ts'

/** Stands in an `.appeal`. Until the time that the device keeps, the stylesheet leaves out every appeal. */
export function DismissAppeal({ words: { tools } }: { words: Words }) {
  return (
    <dl-appeal data-dismissed={tools.appealDismissed} data-undo={tools.undo}>
      <button type="button">{tools.dismissAppeal}</button>
    </dl-appeal>
  )
}

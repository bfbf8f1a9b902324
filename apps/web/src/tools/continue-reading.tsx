import type { Words } from '#words/words.ts'

/** Offers the place where an article was left. Shown by its element, over the foot of the page, so that nothing moves. */
export function ContinueReading({ words: { tools } }: { words: Words }) {
  return (
    <dl-continue className="continue" hidden>
      <a href="#content">{tools.continueReading}</a>
      <button type="button" aria-label={tools.close}>
        <span aria-hidden="true">×</span>
      </button>
    </dl-continue>
  )
}

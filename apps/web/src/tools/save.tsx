import type { Words } from '#words/words.ts'

/** Puts an article on the reading list of the device, and takes it off. */
export function Save({ title, path, words: { tools } }: { title: string; path: string; words: Words }) {
  return (
    <dl-save data-title={title} data-path={path} data-unsave={tools.unsave}>
      <button type="button">{tools.save}</button>
    </dl-save>
  )
}

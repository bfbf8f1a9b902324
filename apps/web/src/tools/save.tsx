import type { Words } from '#words/words.ts'

/** Puts an article on the reading list of the device, and takes it off. */
export function Save(props: { title: string; path: string; edition: string; words: Words }) {
  const { title, path, edition } = props
  const { tools } = props.words
  return (
    <dl-save data-title={title} data-path={path} data-unsave={tools.unsave}>
      <button type="button">{tools.save}</button>{' '}
      <a href={`/${edition}/saved`} hidden>
        {tools.saved}
      </a>
    </dl-save>
  )
}

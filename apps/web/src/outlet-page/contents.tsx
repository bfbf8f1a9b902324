import type { PageTextFragment } from '#gql'
import type { Words } from '#words/words.ts'

/** From how many headings on a page is too long to be seen at once. */
const many = 4

/** The headings of a long page, as links to them. */
export function Contents({ page, words }: { page: PageTextFragment; words: Words }) {
  const headings = page.body.flatMap((block) =>
    block.__typename === 'HeadingBlock' && block.level === 2 ? [{ id: block.id, text: block.content.text }] : [],
  )
  if (headings.length < many) return null
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 className="label" id="contents">
        {words.outletPage.contents}
      </h2>
      <ol>
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

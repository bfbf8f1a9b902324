import type { Words } from '#words/words.ts'
import { searchPath } from './search-request.ts'

/** What may be written in a query. Each example is one to try. */
export function SearchOperators({
  editionPath,
  words,
  isOpen,
}: {
  editionPath: string
  words: Words
  isOpen: boolean
}) {
  return (
    <details className="operators" open={isOpen}>
      <summary>{words.search.help}</summary>
      <dl>
        {words.search.operators.map(({ example, meaning }) => (
          <div key={example}>
            <dt>
              <a href={searchPath(editionPath, { query: example })}>{example}</a>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

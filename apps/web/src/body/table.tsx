import type { BodyFragment } from '#gql'
import { RichText } from './rich-text.tsx'

type TableBlock = Extract<BodyFragment['body'][number], { __typename: 'TableBlock' }>

/** A table that is wider than the column is moved sideways in a frame of its own, which the keyboard reaches. */
export function Table({ block, label }: { block: TableBlock; label: string }) {
  const { caption, headerRow, headerColumn, rows } = block
  const [head, ...others] = headerRow ? rows : [undefined, ...rows]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is moved sideways must be reached by the keyboard.
    <figure className="table" id={block.id} aria-label={caption?.text ?? label} tabIndex={0}>
      <table>
        {caption && (
          <caption>
            <RichText content={caption} />
          </caption>
        )}
        {head && (
          <thead>
            <tr>
              {head.cells.map((cell, column) =>
                // An empty corner heads nothing.
                cell.text === '' ? (
                  <td key={column} />
                ) : (
                  <th key={column} scope="col">
                    <RichText content={cell} />
                  </th>
                ),
              )}
            </tr>
          </thead>
        )}
        <tbody>
          {others.map((row, index) => (
            <tr key={index}>
              {row?.cells.map((cell, column) => {
                const text = <RichText content={cell} />
                return headerColumn && column === 0 && cell.text !== '' ? (
                  <th key={column} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={column}>{text}</td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

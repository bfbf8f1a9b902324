import { Fragment, type ReactNode } from 'react'
import { Block, type BodyBlock } from './block.tsx'
import type { Setting } from './nested.tsx'
import { placeInside } from './place-inside.ts'

type Props = {
  blocks: readonly BodyBlock[]
  setting: Setting
  /** The places that the article was reported from. */
  dateline: readonly string[]
  /** What stands beside the beginning, where there is room, and else after the first paragraph. */
  beside?: ReactNode
  /** What stands in the middle of the text, without being part of it. */
  inside?: ReactNode
}

export function Body({ blocks, setting, dateline, beside, inside }: Props) {
  const place = inside ? placeInside(blocks) : -1
  const line = dateline.length > 0 ? <b className="dateline">{setting.words.article.dateline(dateline)}</b> : null
  const first = blocks.findIndex(({ __typename }) => __typename === 'ParagraphBlock')
  const levelTwo = blocks.findIndex((block) => block.__typename === 'HeadingBlock' && block.level === 2)
  return (
    <div className="body">
      {line && first !== 0 && <p className="dateline-alone">{line}</p>}
      {blocks.map((block, index) => (
        <Fragment key={block.id}>
          {index === 0 && first !== 0 && beside}
          {index === place && inside}
          <Block
            block={block}
            setting={setting}
            runIn={line && index === 0 && first === 0 ? <>{line} </> : undefined}
            // A third level with no second above it would leave a hole in the outline.
            level={
              block.__typename === 'HeadingBlock' && block.level === 3 && levelTwo >= 0 && levelTwo < index ? 3 : 2
            }
          />
          {index === 0 && first === 0 && beside}
        </Fragment>
      ))}
      {place === blocks.length && inside}
    </div>
  )
}

import type { ReactNode } from 'react'
import type { BodyFragment } from '#gql'
import { Quote } from './quote.tsx'
import { RichText } from './rich-text.tsx'
import { unknownKind } from './unknown-kind.ts'

export type BodyBlock = BodyFragment['body'][number]

type Props = {
  block: BodyBlock
  /** What runs into the block's first line. Only a paragraph has room for it. */
  runIn?: ReactNode
  /** The level of a heading, which may not be the one that its author chose. */
  level: 2 | 3
}

export function Block({ block, runIn, level }: Props) {
  switch (block.__typename) {
    case 'ParagraphBlock':
      return (
        <p id={block.id}>
          {runIn}
          <RichText content={block.content} />
        </p>
      )
    case 'HeadingBlock': {
      const Heading = level === 2 ? 'h2' : 'h3'
      return (
        <Heading id={block.id}>
          <RichText content={block.content} />
        </Heading>
      )
    }
    case 'QuoteBlock':
      return <Quote block={block} />
    case 'ListBlock': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List id={block.id}>
          {block.items.map((item, index) => (
            <li key={index}>
              <RichText content={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'DividerBlock':
      return <hr id={block.id} />
    default:
      return unknownKind(block)
  }
}

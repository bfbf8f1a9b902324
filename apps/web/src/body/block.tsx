import type { ReactNode } from 'react'
import type { BodyFragment, PlainBlockFragment, PostBlockFragment } from '#gql'
import { Embed } from './embed.tsx'
import { FactBox, type Setting } from './nested.tsx'
import { Picture } from './picture.tsx'
import { Quote } from './quote.tsx'
import { RichText } from './rich-text.tsx'
import { Table } from './table.tsx'
import { unknownKind } from './unknown-kind.ts'

export type BodyBlock = BodyFragment['body'][number]
/** A block at any depth. What can't stand at a depth is asked for nothing there but its id. */
export type AnyBlock = BodyBlock | PostBlockFragment | PlainBlockFragment

type Props = {
  block: AnyBlock
  /** What runs into the block's first line. Only a paragraph has room for it. */
  runIn?: ReactNode
  /** The level of a heading, which may not be the one that its author chose. */
  level: 2 | 3
  setting: Setting
}

export function Block({ block, runIn, level, setting }: Props) {
  const inside = (blocks: readonly AnyBlock[], below: 2 | 3) =>
    blocks.map((inner) => <Block key={inner.id} block={inner} level={below} setting={setting} />)

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
    case 'FigureBlock':
      return block.picture && <Picture id={block.id} picture={block.picture} />
    case 'GalleryBlock':
      return (
        <figure className="gallery" id={block.id} aria-label={block.caption?.text ?? setting.words.gallery}>
          {block.caption && (
            <p className="gallery-caption">
              <RichText content={block.caption} />
            </p>
          )}
          {block.pictures.map((picture, index) => (
            <Picture key={index} picture={picture} />
          ))}
        </figure>
      )
    case 'TableBlock':
      return <Table block={block} label={setting.words.table} />
    case 'EmbedBlock':
      return <Embed block={block} words={setting.words} />
    case 'FactBoxBlock':
      return 'blocks' in block ? (
        <FactBox id={block.id} title={block.title}>
          {inside(block.blocks, 3)}
        </FactBox>
      ) : null
    case 'RelatedArticleBlock':
      return (
        block.article && (
          <p className="related" id={block.id}>
            {block.note && (
              <>
                <RichText content={block.note} />{' '}
              </>
            )}
            <a href={block.article.path}>{block.article.headline}</a>
          </p>
        )
      )
    // A live page draws its posts itself.
    case 'LivePostBlock':
      return null
    default:
      return unknownKind(block)
  }
}

import type { Block, Span } from '@dateline/content'

/** A text, with the edition in whose language and links it is shown. */
export type RichTextMapper = { spans: readonly Span[]; edition: string }
export type SpanMapper = {
  text: string
  strong: boolean
  emphasis: boolean
  href: string | null
  topicId: string | null
  language: string | null
  abbreviation: string | null
  edition: string
}

type Shown<Kind extends Block['kind']> = { block: Extract<Block, { kind: Kind }>; edition: string }
export type ParagraphBlockMapper = Shown<'paragraph'>
export type HeadingBlockMapper = Shown<'heading'>
export type QuoteBlockMapper = Shown<'quote'>
export type ListBlockMapper = Shown<'list'>
export type DividerBlockMapper = Shown<'divider'>
export type FigureBlockMapper = Shown<'figure'>
export type GalleryBlockMapper = Shown<'gallery'>
export type TableBlockMapper = Shown<'table'>
export type TableRowMapper = { cells: readonly Span[][]; edition: string }
export type EmbedBlockMapper = Shown<'embed'>
export type FactBoxBlockMapper = Shown<'fact_box'>
export type RelatedArticleBlockMapper = Shown<'related'>
export type LivePostBlockMapper = Shown<'live_post'>

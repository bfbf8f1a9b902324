import type { EmbedProvider } from './embeds/providers.ts'

export type Mark =
  | { type: 'strong' }
  | { type: 'emphasis' }
  | { type: 'link'; href: string }
  | { type: 'topic'; topicId: string }
  | { type: 'language'; lang: string }
  | { type: 'abbreviation'; title: string }

/** A run of text with the same marks. "\n" inside the text is a line break. */
export type Span = { text: string; marks?: Mark[] }

/** A use of an asset. What it says of the picture goes before what the asset says; an empty `alt` makes it decoration. */
export type Picture = { assetId: string; alt?: string; caption?: Span[] }

/** `sourceBlockId` is the block of the original that a translation's block renders. */
type Base = { id: string; sourceBlockId?: string }

export type Paragraph = Base & { kind: 'paragraph'; content: Span[] }
export type Heading = Base & { kind: 'heading'; level: 2 | 3; content: Span[] }
/** `source` is free text or an http(s) address. */
export type Quote = Base & { kind: 'quote'; content: Span[]; speaker?: string; role?: string; source?: string }
export type List = Base & { kind: 'list'; ordered: boolean; items: Span[][] }
export type Divider = Base & { kind: 'divider' }
export type Figure = Base & { kind: 'figure'; picture: Picture }
export type Gallery = Base & { kind: 'gallery'; title?: string; pictures: Picture[] }
/** Every row has the same number of cells; a cell may be empty. */
export type Table = Base & {
  kind: 'table'
  caption?: Span[]
  headerRow: boolean
  headerColumn: boolean
  rows: Span[][][]
}
/** Something that stands elsewhere, told without asking that place for anything. */
export type Embed = Base & {
  kind: 'embed'
  provider: EmbedProvider
  url: string
  title: string
  author?: string
  description?: string
  poster?: Picture
}
export type FactBox = Base & { kind: 'fact_box'; title: string; blocks: (Paragraph | Heading | List)[] }
export type Related = Base & { kind: 'related'; articleId: string; note?: Span[] }
/** An entry of a live page. `at`, and `editedAt` where it says something else since, are ISO 8601 instants in UTC. */
export type LivePost = Base & {
  kind: 'live_post'
  at: string
  editedAt?: string
  heading?: Span[]
  pinned?: true
  keyEvent?: true
  contributorId?: string
  blocks: PostBlock[]
}

/** What a live post may hold. */
export type PostBlock =
  | Paragraph
  | Heading
  | Quote
  | List
  | Divider
  | Figure
  | Gallery
  | Table
  | Embed
  | FactBox
  | Related
export type Block = PostBlock | LivePost
export type Body = Block[]

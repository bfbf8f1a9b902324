export type Mark =
  | { type: 'strong' }
  | { type: 'emphasis' }
  | { type: 'link'; href: string }
  | { type: 'topic'; topicId: string }
  | { type: 'language'; lang: string }
  | { type: 'abbreviation'; title: string }

/** A run of text with the same marks. "\n" inside the text is a line break. */
export type Span = { text: string; marks?: Mark[] }

/** `sourceBlockId` is the block of the original that a translation's block renders. */
type Base = { id: string; sourceBlockId?: string }

export type Paragraph = Base & { kind: 'paragraph'; content: Span[] }
export type Heading = Base & { kind: 'heading'; level: 2 | 3; content: Span[] }
/** `source` is free text or an http(s) address. */
export type Quote = Base & { kind: 'quote'; content: Span[]; speaker?: string; role?: string; source?: string }
export type List = Base & { kind: 'list'; ordered: boolean; items: Span[][] }
export type Divider = Base & { kind: 'divider' }

export type Block = Paragraph | Heading | Quote | List | Divider
export type Body = Block[]

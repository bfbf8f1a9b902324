import type { RootContent } from 'mdast'
import { newBlockId } from '../block-id.ts'
import type { Block, Body, Table } from '../body.ts'
import { cleanText } from '../clean-text.ts'
import type { ParseOptions } from '../parse-plain-text.ts'
import { spansToText } from '../to-text.ts'
import { blockAlone } from './alone.ts'
import type { Context, Draft } from './context.ts'
import { fencedToDraft } from './fenced.ts'
import { flowToSpans, listItems } from './flow.ts'
import { finishSpans, inlineToSpans } from './inline.ts'
import { createLosses } from './losses.ts'
import { splitAttribution } from './quote.ts'
import { tableToDraft } from './table.ts'
import { readTree } from './tree.ts'

export type ParsedMarkdown = {
  /** What it refers to stands in it by name, not by id: see `mapReferences`. */
  body: Body
  /** What the Markdown held and a body can't, in words. */
  dropped: string[]
  /** What is wrong with it. Where there is anything, the body is not what was meant. */
  problems: string[]
}

/** CommonMark with tables, and fenced blocks for what it has no signs for. Of raw HTML only the text gets in. */
export function parseMarkdown(text: string, options: ParseOptions = {}): ParsedMarkdown {
  const newId = options.newId ?? newBlockId
  const losses = createLosses()
  const problems: string[] = []
  const read = (inner: string, within: Context['within']): Block[] => {
    const { nodes, definitions } = readTree(inner, { losses, problems })
    const context: Context = { definitions, losses, problems, within, readInside: read }
    return withCaptions(nodes.flatMap((node) => nodeToDraft(node, context) ?? [])).map((draft) => ({
      id: newId(),
      ...draft,
    }))
  }
  const body = read(cleanText(text), null)
  return { body, dropped: losses.named(), problems }
}

/** Null for what leaves nothing to read. */
function nodeToDraft(node: RootContent, context: Context): Draft | null {
  switch (node.type) {
    case 'heading': {
      const content = finishSpans(inlineToSpans(node.children, context))
      return content.length > 0 ? { kind: 'heading', level: node.depth <= 2 ? 2 : 3, content } : null
    }
    case 'blockquote': {
      const parts = splitAttribution(flowToSpans(node.children, context), context.losses)
      return parts.content.length > 0 ? { kind: 'quote', ...parts } : null
    }
    case 'list': {
      const start = node.start ?? 1
      if (start !== 1) context.losses.name(`the number ${start} that a list starts at`)
      const items = listItems(node, context).filter((item) => item.length > 0)
      return items.length > 0 ? { kind: 'list', ordered: node.ordered === true, items } : null
    }
    case 'thematicBreak':
      return { kind: 'divider' }
    case 'table':
      return tableToDraft(node, context)
    case 'paragraph':
      return blockAlone(node, context) ?? paragraph(node, context)
    case 'code': {
      const fenced = fencedToDraft(node, context)
      return fenced === undefined ? paragraph(node, context) : fenced
    }
    case 'html':
    case 'definition':
      return paragraph(node, context)
    default:
      context.losses.name(`${node.type}: it has no counterpart`)
      return null
  }
}

function paragraph(node: Parameters<typeof flowToSpans>[0][number], context: Context): Draft | null {
  const content = finishSpans(flowToSpans([node], context))
  return content.length > 0 ? { kind: 'paragraph', content } : null
}

/** A paragraph after a table that begins with a colon and a space is its caption, as in Pandoc. */
function withCaptions(drafts: readonly Draft[]): Draft[] {
  const all: Draft[] = []
  for (const draft of drafts) {
    const last = all.at(-1)
    const caption = draft.kind === 'paragraph' ? captionIn(draft) : null
    if (last?.kind === 'table' && !('caption' in last) && caption) all.splice(-1, 1, { ...last, caption } as Draft)
    else all.push(draft)
  }
  return all
}

function captionIn({ content }: { content: NonNullable<Table['caption']> }): Table['caption'] | null {
  const [first, ...rest] = content
  if (!first || !/^: +\S/.test(spansToText(content)) || !/^: +/.test(first.text)) return null
  return finishSpans([{ ...first, text: first.text.replace(/^: +/, '') }, ...rest])
}

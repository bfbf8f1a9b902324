import type { RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { newBlockId } from '../block-id.ts'
import type { Block, Body } from '../body.ts'
import { cleanText } from '../clean-text.ts'
import type { ParseOptions } from '../parse-plain-text.ts'
import { flowToSpans, listItems } from './flow.ts'
import { type Context, finishSpans, inlineToSpans } from './inline.ts'
import { createLosses } from './losses.ts'
import { splitAttribution } from './quote.ts'
import { surveyTree } from './survey.ts'

type WithoutId<B> = B extends Block ? Omit<B, 'id'> : never
type Draft = WithoutId<Block>

/** CommonMark, as far as a body can hold it; `dropped` names the rest. Of raw HTML only the text gets in. */
export function parseMarkdown(text: string, options: ParseOptions = {}): { body: Body; dropped: string[] } {
  const newId = options.newId ?? newBlockId
  const root = fromMarkdown(cleanText(text))
  const losses = createLosses()
  const context: Context = { definitions: surveyTree(root, losses), losses }
  const drafts = root.children.flatMap((node) => nodeToDraft(node, context) ?? [])
  const body = drafts.map((draft): Block => ({ id: newId(), ...draft }))
  return { body, dropped: losses.named() }
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
    case 'paragraph':
    case 'code':
    case 'html':
    case 'definition': {
      const content = finishSpans(flowToSpans([node], context))
      return content.length > 0 ? { kind: 'paragraph', content } : null
    }
    default:
      context.losses.name(`${node.type}: it has no counterpart`)
      return null
  }
}

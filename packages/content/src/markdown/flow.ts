import type { List, RootContent, Table } from 'mdast'
import type { Span } from '../body.ts'
import { cleanText } from '../clean-text.ts'
import type { Context } from './context.ts'
import { finishSpans, inlineToSpans } from './inline.ts'
import { excerpt } from './losses.ts'

type Flow = RootContent

const lineBreak: Span = { text: '\n' }
const between: Span = { text: ' | ' }

/** All that blocks of Markdown say, as one text of which each block is a line. */
export function flowToSpans(nodes: readonly Flow[], context: Context): Span[] {
  return nodes
    .map((node) => nodeToSpans(node, context))
    .filter((spans) => spans.length > 0)
    .flatMap((spans, index) => (index > 0 ? [lineBreak, ...spans] : spans))
}

/** The items of nested lists follow the item that they stood in. */
export function listItems(list: List, context: Context): Span[][] {
  return list.children.flatMap((item) => {
    const items: Flow[][] = [[]]
    const nested = item.children.filter((child) => child.type === 'list')
    if (nested.length > 0) context.losses.name('the nesting of a list (its items are kept)')
    for (const child of item.children) {
      if (child.type === 'list') items.push([child], [])
      else items.at(-1)?.push(child)
    }
    return items.flatMap((flow) => {
      const [first] = flow
      return first?.type === 'list' ? listItems(first, context) : [finishSpans(flowToSpans(flow, context))]
    })
  })
}

function nodeToSpans(node: Flow, context: Context): Span[] {
  const { losses } = context
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inlineToSpans(node.children, context)
    case 'blockquote':
      losses.name('a quote inside another block (its text is kept)')
      return flowToSpans(node.children, context)
    case 'list':
      losses.name('a list inside a quote (its items are lines now)')
      return listItems(node, context).flatMap((item, index) => (index > 0 ? [lineBreak, ...item] : item))
    case 'code':
      losses.name(`the code block "${excerpt(node.value)}" (its text is kept)`)
      return [{ text: cleanText(node.value) }]
    case 'table':
      losses.name('a table inside another block (its cells are kept)')
      return tableLines(node, context)
    case 'html':
      return htmlToSpans(node.value, context)
    case 'thematicBreak':
      losses.name('a divider inside another block')
      return []
    case 'definition':
      return []
    default:
      losses.name(`${node.type}: it has no counterpart`)
      return []
  }
}

/** A row is a line. */
function tableLines({ children }: Table, context: Context): Span[] {
  return children.flatMap((row, line) => {
    const cells = row.children.map((cell) => inlineToSpans(cell.children, context))
    const texts = cells.filter((spans) => spans.length > 0)
    return [
      ...(line > 0 ? [lineBreak] : []),
      ...texts.flatMap((spans, cell) => [...(cell > 0 ? [between] : []), ...spans]),
    ]
  })
}

function htmlToSpans(html: string, { losses }: Context): Span[] {
  const text = textOfHtml(cleanText(html))
  losses.name(`the HTML ${excerpt(html)}${text === '' ? '' : ' (its text is kept)'}`)
  return text === '' ? [] : [{ text }]
}

const characters: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&nbsp;': '\u00A0',
  '&amp;': '&',
}

/** Not a sanitizer: what it returns is plain text, and is escaped as such wherever it is shown. */
function textOfHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:lt|gt|quot|apos|#39|nbsp|amp);/g, (entity) => characters[entity] ?? entity)
    .replace(/\n\s*\n/g, '\n')
    .trim()
}

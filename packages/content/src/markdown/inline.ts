import type { PhrasingContent } from 'mdast'
import type { Mark, Span } from '../body.ts'
import { cleanText } from '../clean-text.ts'
import { isSafeHref } from '../links.ts'
import { createSpan, normalizeSpans, trimSpans } from '../spans.ts'
import type { Context } from './context.ts'
import { excerpt } from './losses.ts'

/** What begins the address of one of the outlet's own pictures; its key follows. */
export const pictureScheme = 'picture:'

/** Line ends that Markdown shows as a space. No text holds this character: `cleanText` takes it out. */
const softBreak = '\r'

export function inlineToSpans(nodes: readonly PhrasingContent[], context: Context, marks: Mark[] = []): Span[] {
  return nodes.flatMap((node) => nodeToSpans(node, context, marks))
}

/** Soft breaks become spaces; no space is left around a line break or at the ends. */
export function finishSpans(spans: readonly Span[]): Span[] {
  const joined = normalizeSpans(spans).map((span) => ({
    ...span,
    text: span.text.replaceAll(softBreak, ' ').replace(/ *\n */g, '\n'),
  }))
  return trimSpans(joined)
}

function nodeToSpans(node: PhrasingContent, context: Context, marks: Mark[]): Span[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [createSpan(cleanText(node.value).replaceAll('\n', softBreak), marks)]
    case 'break':
      return [createSpan('\n', marks)]
    case 'strong':
    case 'emphasis':
      return inlineToSpans(node.children, context, [...marks, { type: node.type }])
    case 'link':
      return inlineToSpans(node.children, context, [...marks, ...linkMarks(node.url, node.title, context)])
    case 'linkReference': {
      const definition = context.definitions.get(node.identifier)
      const link = definition ? linkMarks(definition.url, definition.title, context) : []
      return inlineToSpans(node.children, context, [...marks, ...link])
    }
    case 'image':
      return dropImage(node.alt, node.url, context)
    case 'imageReference':
      return dropImage(node.alt, context.definitions.get(node.identifier)?.url, context)
    case 'html':
      return inlineHtml(node.value, context, marks)
    default:
      context.losses.name(`${node.type}: it has no counterpart`)
      return []
  }
}

function linkMarks(url: string, title: string | null | undefined, { losses }: Context): Mark[] {
  if (!isSafeHref(url)) {
    losses.name(`the link to "${excerpt(url)}" (the text is kept): a link must begin with https://, http:// or mailto:`)
    return []
  }
  if (title) losses.name(`the title "${excerpt(title)}" of a link`)
  return [{ type: 'link', href: url }]
}

function dropImage(alt: string | null | undefined, url: string | undefined, { losses }: Context): Span[] {
  const why = url?.startsWith(pictureScheme) ? ': a picture stands in a paragraph of its own' : ''
  losses.name(`the image "${excerpt(alt ?? '')}" (${excerpt(url ?? '')})${why}`)
  return []
}

/** Inline, a node is one tag, and the text between tags has nodes of its own. */
function inlineHtml(value: string, { losses }: Context, marks: Mark[]): Span[] {
  if (/^<br\s*\/?>$/i.test(value)) return [createSpan('\n', marks)]
  losses.name(`the HTML ${excerpt(value)}`)
  return []
}

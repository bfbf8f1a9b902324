import type { Block, Body, List, Mark, Quote, Span } from './body.ts'
import { isLanguageTag } from './languages.ts'
import { isSafeHref, isSafePageHref, isWebAddress } from './links.ts'
import { orderMarks, sameMark } from './spans.ts'

export type HtmlOptions = {
  /** Where a topic's page is; null for a topic that has none, whose name is then plain text. */
  topicHref?: (topicId: string) => string | null
  /** The language of the text around: a phrase in that very language needs no `lang`. */
  lang?: string
}

type Element = { mark: Mark; open: string; close: string }

/** Safe whatever the spans hold: every text and attribute is escaped, and no mark makes more than its own element. */
export function spansToHtml(spans: readonly Span[], options: HtmlOptions = {}): string {
  let html = ''
  let open: Element[] = []
  for (const span of spans) {
    const elements = elementsOf(span, options)
    const kept = commonLength(open, elements)
    html += closeTags(open.slice(kept))
    html += elements
      .slice(kept)
      .map((element) => element.open)
      .join('')
    html += escapeHtml(span.text).replaceAll('\n', '<br>')
    open = elements
  }
  return html + closeTags(open)
}

export function blockToHtml(block: Block, options: HtmlOptions = {}): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${spansToHtml(block.content, options)}</p>`
    case 'heading': {
      const tag = block.level === 2 ? 'h2' : 'h3'
      return `<${tag}>${spansToHtml(block.content, options)}</${tag}>`
    }
    case 'quote':
      return quoteToHtml(block, options)
    case 'list':
      return listToHtml(block, options)
    case 'divider':
      return '<hr>'
    default:
      block satisfies never
      return ''
  }
}

export function bodyToHtml(body: Body, options: HtmlOptions = {}): string {
  return body.map((block) => blockToHtml(block, options)).join('\n')
}

function quoteToHtml(quote: Quote, options: HtmlOptions): string {
  const { speaker, role, source } = quote
  const address = source && isWebAddress(source) ? source : null
  const cite = address ? ` cite="${escapeHtml(address)}"` : ''
  const blockquote = `<blockquote${cite}><p>${spansToHtml(quote.content, options)}</p></blockquote>`
  const label = address ? `${webLink(address)}${escapeHtml(new URL(address).hostname)}</a>` : escapeHtml(source ?? '')
  const credits = [escapeHtml(speaker ?? ''), escapeHtml(role ?? ''), label && `<cite>${label}</cite>`].filter(Boolean)
  return `<figure>${blockquote}${credits.length > 0 ? `<figcaption>${credits.join(', ')}</figcaption>` : ''}</figure>`
}

function listToHtml(list: List, options: HtmlOptions): string {
  const tag = list.ordered ? 'ol' : 'ul'
  return `<${tag}>${list.items.map((item) => `<li>${spansToHtml(item, options)}</li>`).join('')}</${tag}>`
}

/** A topic inside a link stays plain: an `a` in an `a` is not HTML. */
function elementsOf(span: Span, options: HtmlOptions): Element[] {
  const elements = orderMarks(span.marks ?? []).flatMap((mark) => elementOf(mark, options) ?? [])
  const linked = elements.findIndex((element) => element.close === '</a>')
  return elements.filter((element, index) => element.close !== '</a>' || index === linked)
}

function elementOf(mark: Mark, options: HtmlOptions): Element | null {
  switch (mark.type) {
    case 'strong':
      return { mark, open: '<strong>', close: '</strong>' }
    case 'emphasis':
      return { mark, open: '<em>', close: '</em>' }
    case 'link':
      return isSafeHref(mark.href) ? { mark, open: webLink(mark.href), close: '</a>' } : null
    case 'topic': {
      const href = options.topicHref?.(mark.topicId)
      return isSafePageHref(href) ? { mark, open: `<a href="${escapeHtml(href)}">`, close: '</a>' } : null
    }
    case 'language':
      return isLanguageTag(mark.lang) && mark.lang !== options.lang
        ? { mark, open: `<span lang="${escapeHtml(mark.lang)}">`, close: '</span>' }
        : null
    case 'abbreviation':
      return { mark, open: `<abbr title="${escapeHtml(mark.title)}">`, close: '</abbr>' }
  }
}

function webLink(href: string): string {
  return `<a href="${escapeHtml(href)}"${isWebAddress(href) ? ' rel="noopener"' : ''}>`
}

function commonLength(a: readonly Element[], b: readonly Element[]): number {
  const parting = a.findIndex((element, index) => !sameMark(element.mark, b[index]?.mark))
  return parting === -1 ? a.length : parting
}

function closeTags(elements: readonly Element[]): string {
  return elements
    .map((element) => element.close)
    .reverse()
    .join('')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: unknown): string {
  return String(text ?? '').replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

import type { Mark, Span } from './body.ts'
import { isLanguageTag } from './languages.ts'
import { isSafeHref, isSafePageHref, isWebAddress } from './links.ts'
import { orderMarks, sameMark } from './spans.ts'

export type SpanHtmlOptions = {
  /** Where a topic's page is; null for a topic that has none, whose name is then plain text. */
  topicHref?: (topicId: string) => string | null
  /** The language of the text around: a phrase in that very language needs no `lang`. */
  lang?: string
}

type Element = { mark: Mark; open: string; close: string }

/** Safe whatever the spans hold: every text and attribute is escaped, and no mark makes more than its own element. */
export function spansToHtml(spans: readonly Span[], options: SpanHtmlOptions = {}): string {
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

/** A topic inside a link stays plain: an `a` in an `a` is not HTML. */
function elementsOf(span: Span, options: SpanHtmlOptions): Element[] {
  const elements = orderMarks(span.marks ?? []).flatMap((mark) => elementOf(mark, options) ?? [])
  const linked = elements.findIndex((element) => element.close === '</a>')
  return elements.filter((element, index) => element.close !== '</a>' || index === linked)
}

function elementOf(mark: Mark, options: SpanHtmlOptions): Element | null {
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

export function webLink(href: string): string {
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

export function escapeHtml(text: unknown): string {
  return String(text ?? '').replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

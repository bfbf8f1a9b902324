import type { Quote, Span } from '../body.ts'
import { limits } from '../limits.ts'
import { isWebAddress } from '../links.ts'
import { spansToText } from '../to-text.ts'
import { finishSpans } from './inline.ts'
import type { Losses } from './losses.ts'

type QuoteParts = Pick<Quote, 'content' | 'speaker' | 'role' | 'source'>

/** A last line "— Speaker, role" is the attribution; the address of a link in it is the source. */
export function splitAttribution(spans: readonly Span[], losses: Losses): QuoteParts {
  const lines = splitLines(spans)
  const last = finishSpans(lines.at(-1) ?? [])
  const content = finishSpans(lines.slice(0, -1).flat())
  const attribution = /^—\s*(\S.*)$/.exec(spansToText(last))?.[1]
  if (!attribution || content.length === 0) return { content: finishSpans(spans) }

  const { speaker, role, source, unsaid } = readAttribution(attribution, last)
  const tooLong = [speaker, role, source].some((line) => line.length > limits.line)
  if (tooLong || speaker === '') return { content: finishSpans(spans) }
  if (unsaid) losses.name(`the words "${unsaid}" of a quote's source (the address is kept)`)
  return { content, speaker, ...(role && { role }), ...(source && { source }) }
}

/** Where the source stands as a part of its own, its words are left `unsaid`: the address says them. */
function readAttribution(attribution: string, spans: readonly Span[]) {
  const [speaker = '', ...role] = attribution.split(',').map((part) => part.trim())
  const link = spans.find((span) => addressOf(span) !== '')
  const unsaid = link && role.length > 0 && role.at(-1) === link.text.trim() ? role.pop() : ''
  return { speaker, role: role.join(', '), source: link ? addressOf(link) : '', unsaid }
}

function addressOf(span: Span): string {
  const link = span.marks?.find((mark) => mark.type === 'link')
  return link && isWebAddress(link.href) ? link.href : ''
}

/** Each line ends with its break, hard or soft. */
function splitLines(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]]
  for (const span of spans) {
    for (const text of span.text.split(/(?<=[\n\r])/)) {
      lines.at(-1)?.push({ ...span, text })
      if (/[\n\r]$/.test(text)) lines.push([])
    }
  }
  return lines
}

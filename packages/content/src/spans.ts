import type { Mark, Span } from './body.ts'

/** From the outside in, as the marks nest in HTML. A span has at most one mark of each type. */
const markOrder: readonly Mark['type'][] = ['link', 'topic', 'language', 'abbreviation', 'strong', 'emphasis']

/** Marks in canonical order, no empty spans, neighbours with equal marks merged: equal texts have equal spans. */
export function normalizeSpans(spans: readonly Span[]): Span[] {
  const normal: Span[] = []
  for (const span of spans) {
    if (span.text === '') continue
    const marks = orderMarks(span.marks ?? [])
    const last = normal.at(-1)
    if (last && sameMarks(last.marks ?? [], marks)) last.text = `${last.text}${span.text}`.normalize('NFC')
    else normal.push(createSpan(span.text.normalize('NFC'), marks))
  }
  return normal
}

export function createSpan(text: string, marks: readonly Mark[]): Span {
  return marks.length > 0 ? { text, marks: [...marks] } : { text }
}

/** Unknown types are left out: this also stands before the renderer, whose input may never have been validated. */
export function orderMarks(marks: readonly Mark[]): Mark[] {
  return markOrder.flatMap((type) => marks.find((mark) => mark.type === type) ?? [])
}

export function sameMark(a: Mark | undefined, b: Mark | undefined): boolean {
  return a !== undefined && b !== undefined && a.type === b.type && markValue(a) === markValue(b)
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, index) => sameMark(mark, b[index]))
}

function markValue(mark: Mark): string {
  switch (mark.type) {
    case 'link':
      return mark.href
    case 'topic':
      return mark.topicId
    case 'language':
      return mark.lang
    case 'abbreviation':
      return mark.title
    case 'strong':
    case 'emphasis':
      return ''
  }
}

export function trimSpans(spans: readonly Span[]): Span[] {
  const trimmed = normalizeSpans(spans)
  while (trimmed[0] && trimmed[0].text.trimStart() === '') trimmed.shift()
  while (trimmed.at(-1)?.text.trimEnd() === '') trimmed.pop()
  const first = trimmed[0]
  if (first) first.text = first.text.trimStart()
  const last = trimmed.at(-1)
  if (last) last.text = last.text.trimEnd()
  return trimmed
}

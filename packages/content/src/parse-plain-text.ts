import { newBlockId } from './block-id.ts'
import type { Body } from './body.ts'
import { cleanText } from './clean-text.ts'

export type ParseOptions = { newId?: () => string }

/** A line that begins a turn of a dialogue or an item of a list. */
const ownLine = /^(?:[—–•*-]\s|[—–]\S|\d{1,3}[.)]\s)/

/**
 * Blank lines separate paragraphs. A single line end is a wrapped line, as in mail, and becomes a space, unless the next
 * line begins a turn of a dialogue or an item of a list: then it is a line break.
 */
export function parsePlainText(text: string, options: ParseOptions = {}): Body {
  const newId = options.newId ?? newBlockId
  return cleanText(text)
    .split(/\n\s*\n/)
    .map(joinLines)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ id: newId(), kind: 'paragraph', content: [{ text: paragraph }] }))
}

function joinLines(paragraph: string): string {
  const lines = paragraph.split('\n').map((line) => line.trim())
  return lines.reduce((text, line) => text + (ownLine.test(line) ? '\n' : ' ') + line, '').trim()
}

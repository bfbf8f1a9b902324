/**
 * The text that the rules read, with each character's owner (the span it came from) kept beside it, so that a rule
 * works across span borders. A protected character (in an address, in code, in a phrase of another language) is shown
 * to the rules as U+FFFC, which they take for a letter and never change; `kept` holds what it really is.
 */
export type Tape = { text: string; kept: string[]; owners: number[] }

/** Replaces [start, end) by `text`, which belongs to the span that owns the character at `anchor`. */
export type Edit = { start: number; end: number; text: string; anchor: number }

/** Its edits come in order and do not overlap. */
export type Rule = (text: string) => Edit[]

export const opaque = '\uFFFC'

/** A letter, a digit, an accent, or something protected. */
export const wordCharacter = /[\p{L}\p{M}\p{N}\uFFFC]/u

/** `shown` is what the rules may read of the `texts`, character for character. */
export function createTape(shown: readonly string[], texts: readonly string[], isProtected: readonly boolean[]): Tape {
  const units = shown.join('').split('')
  return {
    text: units.map((unit, index) => (isProtected[index] ? opaque : unit)).join(''),
    kept: texts.join('').split(''),
    owners: texts.flatMap((text, owner) => new Array<number>(text.length).fill(owner)),
  }
}

export function applyRule(tape: Tape, rule: Rule): Tape {
  const edits = rule(tape.text)
  if (edits.length === 0) return tape
  const edited: Tape = { text: '', kept: [], owners: [] }
  let position = 0
  for (const edit of [...edits, { start: tape.text.length, end: tape.text.length, text: '', anchor: 0 }]) {
    edited.text += tape.text.slice(position, edit.start) + edit.text
    for (let index = position; index < edit.start; index++) write(edited, tape.kept[index], tape.owners[index])
    for (const unit of edit.text.split('')) write(edited, unit, tape.owners[edit.anchor])
    position = edit.end
  }
  return edited
}

export function readTape(tape: Tape, count: number): string[] {
  const texts = Array.from({ length: count }, () => '')
  for (const [index, unit] of tape.kept.entries()) {
    const owner = tape.owners[index] ?? 0
    texts[owner] = (texts[owner] ?? '') + unit
  }
  return texts
}

/** A rule that puts `replacement` in the place of each match. */
export function replacing(pattern: RegExp, replacement: string): Rule {
  return (text) =>
    [...text.matchAll(pattern)]
      .filter((match) => match[0] !== replacement)
      .map(({ index, 0: found }) => ({ start: index, end: index + found.length, text: replacement, anchor: index }))
}

/** The whole character that ends at `position`, also outside the basic plane. */
export function characterBefore(text: string, position: number): string {
  return [...text.slice(Math.max(0, position - 2), position)].at(-1) ?? ''
}

export function characterAt(text: string, position: number): string {
  return [...text.slice(position, position + 2)].at(0) ?? ''
}

function write(tape: Tape, unit = '', owner = 0): void {
  tape.kept.push(unit)
  tape.owners.push(owner)
}

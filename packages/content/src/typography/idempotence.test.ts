import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Mark, Span } from '../body.ts'
import { spansToText } from '../to-text.ts'
import { typeset, typesetSpans } from './typeset.ts'

const language = fc.constantFrom('fr', 'de', 'es', 'pt', 'en', 'xx', 'fr-CA')

const signs = [
  ...`"'«»“”„‘’‚‹›´.…,;:!?¿¡()[]-–—/ \n\u00A0\u202F\u2009%€5aé_=&@\`\uFFFC`,
  '...',
  ' - ',
  "l'",
  "dogs' ",
  '’n',
]
const sign = fc.constantFrom(...signs)

const word = fc.constantFrom(
  ...[
    'paix',
    "l'été",
    'd’or',
    "workers'",
    "'90s",
    "'n'",
    'Gil',
    '12 000',
    '50 %',
    '5 km',
    '12:30',
    '3:1',
    'z. B.',
    'EE. UU.',
  ],
  ...['https://example.org/a?b=c', "o'neil@example.org", 'foo_bar', '¿Qué?', '—', '…', 'R$ 10'],
)
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
const marks = fc.constantFrom('""', "''", '«»', '“”', '„“', '‘’', '‚‘', '»«', '‹›', '()')
const inside = fc.constantFrom('', ' ', '\u00A0', '\u202F')

/** Sentences with quotes in quotes, set with whatever marks and spaces people use. */
const { sentence } = fc.letrec<{ sentence: string; quote: string }>((tie) => ({
  sentence: fc
    .array(fc.oneof({ maxDepth: 3 }, phrase, tie('quote')), { minLength: 1, maxLength: 4 })
    .chain((parts) => fc.constantFrom('.', ' ?', '!', ' : ', ';', '...').map((end) => parts.join(' ') + end)),
  quote: fc
    .tuple(marks, inside, tie('sentence'), fc.constantFrom('', ',', "l'"))
    .map(
      ([[open, close], space, text, around]) => `${around === ',' ? '' : around}${open}${space}${text}${space}${close}`,
    ),
}))

function expectStable(text: string, lang: string) {
  const once = typeset(text, lang)
  expect(typeset(once, lang)).toBe(once)
}

test('typesetting realistic text twice changes nothing', () => {
  fc.assert(fc.property(sentence, language, expectStable), { numRuns: 1000 })
})

test('typesetting a heap of signs twice changes nothing', () => {
  const heap = fc.array(sign, { maxLength: 16 }).map((parts) => parts.join(''))

  fc.assert(fc.property(heap, language, expectStable), { numRuns: 2000 })
})

test('typesetting any string twice changes nothing', () => {
  const anything = fc.array(fc.nat(0x10ffff), { maxLength: 30 }).map((points) => String.fromCodePoint(...points))
  const mixed = fc.array(fc.oneof(sign, anything), { maxLength: 8 }).map((parts) => `${parts.join('')}\uD83D`)

  fc.assert(fc.property(mixed, language, expectStable), { numRuns: 500 })
})

test('every short text of quotation marks, a letter and a space is stable', () => {
  const alphabet = [...`"'“’« a.`]
  const texts = alphabet.flatMap((a) =>
    alphabet.flatMap((b) => alphabet.flatMap((c) => alphabet.map((d) => a + b + c + d))),
  )

  for (const lang of ['fr', 'de', 'en']) for (const text of texts) expectStable(text, lang)
})

const mark = fc.constantFrom<Mark>(
  { type: 'strong' },
  { type: 'emphasis' },
  { type: 'link', href: `https://example.org/?a='b'"c...` },
)

/** The same text, cut into spans anywhere. */
function cut(text: string, cuts: readonly number[], chosen: readonly Mark[]): Span[] {
  const borders = [0, ...cuts.map((border) => border % (text.length + 1)).sort((a, b) => a - b), text.length]
  return borders.slice(1).map((end, index) => {
    const found = chosen[index]
    return { text: text.slice(borders[index], end), ...(found && { marks: [found] }) }
  })
}

test('where a text is cut into spans makes no difference to its typography, and no mark is changed', () => {
  const heap = fc.array(fc.oneof(sign, word), { maxLength: 12 }).map((parts) => parts.join(''))
  const cuts = fc.array(fc.nat(100), { maxLength: 4 })

  fc.assert(
    fc.property(
      fc.oneof(sentence, heap),
      language,
      cuts,
      fc.array(mark, { maxLength: 5 }),
      (text, lang, at, chosen) => {
        const spans = typesetSpans(cut(text, at, chosen), lang)

        expect(spansToText(spans)).toBe(typeset(text, lang))
        expect(typesetSpans(spans, lang)).toEqual(spans)
        for (const found of spans.flatMap((span) => span.marks ?? [])) expect(chosen).toContainEqual(found)
      },
    ),
    { numRuns: 500 },
  )
})

test('typesetting spans with phrases of other languages twice changes nothing', () => {
  const span = fc.record({
    text: fc.array(fc.oneof(sign, word), { maxLength: 6 }).map((parts) => parts.join('')),
    marks: fc.oneof(
      fc.constant<Mark[]>([]),
      language.map((lang): Mark[] => [{ type: 'language', lang }]),
    ),
  })

  fc.assert(
    fc.property(fc.array(span, { maxLength: 5 }), language, (spans, lang) => {
      const once = typesetSpans(spans, lang)
      expect(typesetSpans(once, lang)).toEqual(once)
    }),
    { numRuns: 500 },
  )
})

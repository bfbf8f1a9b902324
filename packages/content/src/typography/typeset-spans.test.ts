import { expect, test } from 'vitest'
import type { Body, Mark } from '../body.ts'
import { typesetBody, typesetSpans } from './typeset.ts'

const strong: Mark[] = [{ type: 'strong' }]
const spanish: Mark[] = [{ type: 'language', lang: 'es' }]

test('a quote that opens in one span closes in another', () => {
  const spans = typesetSpans([{ text: 'Il dit "oui' }, { text: ' ou', marks: strong }, { text: ' non".' }], 'fr')

  expect(spans).toEqual([{ text: 'Il dit «\u202Foui' }, { text: ' ou', marks: strong }, { text: ' non\u202F».' }])
})

test('the space that a sign brings belongs to the sign, not to the link before it', () => {
  const link: Mark[] = [{ type: 'link', href: 'https://example.org/?a"b' }]

  expect(typesetSpans([{ text: 'Vu ' }, { text: 'ici ', marks: link }, { text: '? Oui' }], 'fr')).toEqual([
    { text: 'Vu ' },
    { text: 'ici', marks: link },
    { text: '\u202F? Oui' },
  ])
})

test('a phrase in another language is set in that language, and quoted in the language of the text', () => {
  const spans = typesetSpans(
    [
      { text: 'Gil : "' },
      { text: '"Sí", ¿no?', marks: spanish },
      { text: '", l\'' },
      { text: 'ayllu', marks: spanish },
    ],
    'fr',
  )

  expect(spans).toEqual([
    { text: 'Gil\u00A0: «\u202F' },
    { text: '«Sí», ¿no?', marks: spanish },
    { text: '\u202F», l’' },
    { text: 'ayllu', marks: spanish },
  ])
})

test('neighbouring spans of one language are one text in it', () => {
  const spans = [
    { text: '"Sí', marks: spanish },
    { text: ' señor"', marks: [...spanish, ...strong] },
  ]

  expect(typesetSpans(spans, 'de').map((span) => span.text)).toEqual(['«Sí', ' señor»'])
})

test('an address in another language does not protect what follows it', () => {
  const address = { text: 'https://example.org/', marks: spanish }

  expect(typesetSpans([address, { text: "'90s..." }], 'en')).toEqual([address, { text: '’90s…' }])
})

test('an address that is half strong is still an address', () => {
  expect(typesetSpans([{ text: 'https://exam', marks: strong }, { text: "ple.org/a?b='c" }], 'fr')).toEqual([
    { text: 'https://exam', marks: strong },
    { text: "ple.org/a?b='c" },
  ])
})

test('all text of a body is set, its addresses and ids are not', () => {
  const body: Body = [
    { id: 'a', sourceBlockId: 'z', kind: 'heading', level: 2, content: [{ text: 'Quoi?' }] },
    {
      id: 'b',
      kind: 'quote',
      content: [{ text: "C'est tout." }],
      speaker: "L'ONU",
      role: 'agence "neutre"',
      source: "https://example.org/l'a?b",
    },
    { id: 'c', kind: 'list', ordered: false, items: [[{ text: 'un...' }], [{ text: 'deux!' }]] },
    { id: 'd', kind: 'divider' },
    { id: 'e', kind: 'paragraph', content: [{ text: '5 km' }] },
  ]

  expect(typesetBody(body, 'fr')).toEqual([
    { id: 'a', sourceBlockId: 'z', kind: 'heading', level: 2, content: [{ text: 'Quoi\u202F?' }] },
    {
      id: 'b',
      kind: 'quote',
      content: [{ text: 'C’est tout.' }],
      speaker: 'L’ONU',
      role: 'agence «\u202Fneutre\u202F»',
      source: "https://example.org/l'a?b",
    },
    { id: 'c', kind: 'list', ordered: false, items: [[{ text: 'un…' }], [{ text: 'deux\u202F!' }]] },
    { id: 'd', kind: 'divider' },
    { id: 'e', kind: 'paragraph', content: [{ text: '5\u00A0km' }] },
  ])
})

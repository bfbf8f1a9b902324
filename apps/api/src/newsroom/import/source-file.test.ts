import { expect, test } from 'vitest'
import { maxFileBytes, readSourceFile } from './source-file.ts'

const read = (text: string) => readSourceFile(Buffer.from(text))

test('the first line that says something is the headline, the rest the text', () => {
  expect(read('\n\n  Kopf \n\nEins.\n\nZwei.')).toEqual({ meta: {}, headline: 'Kopf', text: '\nEins.\n\nZwei.' })
})

test.each([
  '# Kopf\n\nText.',
  '###### Kopf\nText.',
  '\uFEFFKopf\r\n\r\nText.',
  'Kopf\r\rText.',
  '---\n---\n# Kopf\n\nText.',
])('however the file is written, its headline is found: %j', (file) => {
  const { headline, text } = read(file)

  expect([headline, text.trim()]).toEqual(['Kopf', 'Text.'])
})

test('a headline in the front matter leaves the whole text as text', () => {
  expect(read('---\nheadline: Kopf\n---\nEins.\n\nZwei.')).toEqual({
    meta: { headline: 'Kopf' },
    headline: 'Kopf',
    text: 'Eins.\n\nZwei.',
  })
})

test('front matter names one or several, and says when with an offset', () => {
  const { meta } = read(`---
by: Ana Ruiz
topics: [Wasser, Gold]
standfirst: >
  In zwei
  Zeilen.
published: 2026-01-02T03:04:05-03:00
translation-of: /es/2026/01/agua
---
Kopf

Text.`)

  expect(meta).toEqual({
    by: ['Ana Ruiz'],
    topics: ['Wasser', 'Gold'],
    standfirst: 'In zwei Zeilen.',
    published: '2026-01-02T03:04:05-03:00',
    'translation-of': '/es/2026/01/agua',
  })
})

test('a line inside the text is no front matter', () => {
  const { meta, headline, text } = read('Kopf\n\n---\nslug: x\n---\n')

  expect([meta, headline]).toEqual([{}, 'Kopf'])
  expect(text).toContain('slug: x')
})

test('everything that is wrong with the front matter is named at once', () => {
  expect(() => read('---\nkind: gossip\nautor: Ana\npublished: gestern\n---\nKopf\n\nText.')).toThrow(
    /^The front matter is not right:(?=[\s\S]*kind: )(?=[\s\S]*autor)(?=[\s\S]*published: )/,
  )
})

test('a file of exactly 1 MB is read, and one byte more is refused', () => {
  const head = 'Kopf\n\n'
  const full = head + 'a'.repeat(maxFileBytes - head.length)

  expect(read(full).headline).toBe('Kopf')
  expect(() => read(`${full}a`)).toThrow('The file has 1000001 bytes; an article has at most 1000000 (1 MB). Split it.')
})

test('a headline of 300 characters is one, and a longer one is not', () => {
  expect(read(`${'a'.repeat(300)}\nText.`).headline).toHaveLength(300)
  expect(() => read(`${'a'.repeat(301)}\nText.`)).toThrow('it has 301 characters; at most 300 are possible')
})

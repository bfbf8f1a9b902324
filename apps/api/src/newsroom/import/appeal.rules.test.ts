import type { Body } from '@dateline/content'
import { expect, test } from 'vitest'
import { takeAppeal } from './appeal.rules.ts'

const phrases = ["s'il vous plaît", 'faites un don', ' ']
const paragraphs = (...texts: string[]): Body =>
  texts.map((text, index) => ({ id: `b${index}`, kind: 'paragraph', content: [{ text }] }))
const textsOf = (body: Body) =>
  body.map((block) => ('content' in block ? block.content.map(({ text }) => text).join('') : ''))

test('a text without an appeal stays what it is', () => {
  const body = paragraphs('Un.', 'Deux.')

  expect(takeAppeal(body, phrases)).toEqual({ appeal: null, body })
})

test('an appeal of one paragraph has no heading, however short it is', () => {
  const { appeal, body } = takeAppeal(paragraphs('Un.', 'Faites un don !', 'Deux.'), phrases)

  expect(appeal).toEqual({ heading: null, content: [[{ text: 'Faites un don !' }]] })
  expect(textsOf(body)).toEqual(['Un.', 'Deux.'])
})

test('a short line over an appeal is its heading; a long one is its first paragraph', () => {
  const long = `Faites un don, ${'et '.repeat(40)}merci.`

  const short = takeAppeal(paragraphs('Faites un don !', long, 'Fin.'), phrases).appeal
  const both = takeAppeal(paragraphs(long, 'Faites un don !', 'Fin.'), phrases).appeal

  expect(short).toEqual({ heading: 'Faites un don !', content: [[{ text: long }]] })
  expect(both).toEqual({ heading: null, content: [[{ text: long }], [{ text: 'Faites un don !' }]] })
})

test.each(['S’IL VOUS PLAÎT', "s'il\u00a0vous\u202fplaît", "S'il  vous plai\u0302t"])(
  '"%s" is the phrase too',
  (text) => {
    expect(takeAppeal(paragraphs('Un.', text), phrases).appeal?.content).toEqual([[{ text }]])
  },
)

test('a heading asks for support like a paragraph; words that somebody is quoted with do not', () => {
  const content = [{ text: 'Faites un don' }]
  const heading: Body[number] = { id: 'h', kind: 'heading', level: 2, content }
  const quote: Body[number] = { id: 'q', kind: 'quote', content }
  const list: Body[number] = { id: 'l', kind: 'list', ordered: false, items: [content] }

  const { appeal, body } = takeAppeal([heading, quote, list], phrases)

  expect(appeal?.content).toEqual([content])
  expect(body).toEqual([quote, list])
})

test('an edition without phrases takes nothing for an appeal', () => {
  const body = paragraphs('Faites un don')

  expect(takeAppeal(body, [])).toEqual({ appeal: null, body })
  expect(takeAppeal(body, ['', '  '])).toEqual({ appeal: null, body })
})

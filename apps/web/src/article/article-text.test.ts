import { expect, test } from 'vitest'
import { createParagraph } from './article.fixtures.ts'
import { articleDescription, articleText } from './article-text.ts'

test('the text of a body is its blocks, a paragraph each', () => {
  const body = [createParagraph('Eins.'), { __typename: 'DividerBlock' as const, id: 'd' }, createParagraph('Zwei.')]

  expect(articleText(body)).toBe('Eins.\n\nZwei.')
})

test('an article is described by its standfirst, or by how it begins', () => {
  const body = [createParagraph('So beginnt es.')]

  expect(articleDescription({ standfirst: 'Darum geht es.', body })).toBe('Darum geht es.')
  expect(articleDescription({ standfirst: null, body })).toBe('So beginnt es.')
  expect(articleDescription({ standfirst: null, body: [] })).toBeNull()
})

test('a long beginning ends with a sentence, or with a word', () => {
  const sentence = `${'wort '.repeat(35)}Ende.`
  const ofSentences = articleDescription({ standfirst: null, body: [createParagraph(`${sentence} ${sentence}`)] })
  const ofWords = articleDescription({ standfirst: null, body: [createParagraph('wort '.repeat(80))] })

  expect(ofSentences).toBe(sentence)
  expect(ofWords).toMatch(/wort…$/)
  expect(ofWords?.length).toBeLessThanOrEqual(241)
})

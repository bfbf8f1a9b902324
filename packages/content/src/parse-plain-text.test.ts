import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePlainText } from './parse-plain-text.ts'
import { bodyToText } from './to-text.ts'
import { validateBody } from './validate-body.ts'

function paragraphs(text: string): string[] {
  return parsePlainText(text).map((block) => bodyToText([block]))
}

test('blank lines separate paragraphs, also those that hold spaces', () => {
  expect(paragraphs('\n\nUno.\n \t\n\n\nDos.\r\n\r\nTres.\n')).toEqual(['Uno.', 'Dos.', 'Tres.'])
})

test('a wrapped line goes on in the same line', () => {
  expect(paragraphs('Una frase\nque sigue \n  y sigue.')).toEqual(['Una frase que sigue y sigue.'])
})

test('turns of a dialogue and items of a list keep their lines', () => {
  expect(paragraphs('—¿Vienes?\n—No.\n— Nunca.')).toEqual(['—¿Vienes?\n—No.\n— Nunca.'])
  expect(paragraphs('Lista:\n- uno\n* dos\n1. tres\n2) cuatro')).toEqual(['Lista:\n- uno\n* dos\n1. tres\n2) cuatro'])
})

test('a wrapped line that begins with a number or a hyphenated word is no item', () => {
  expect(paragraphs('En\n2014 y\n-quizá-\n20.000')).toEqual(['En 2014 y -quizá- 20.000'])
})

test('the caller may give the ids', () => {
  let count = 0

  expect(parsePlainText('a\n\nb', { newId: () => `id${++count}` }).map((block) => block.id)).toEqual(['id1', 'id2'])
})

test('whatever the text, the body is valid', () => {
  const anything = fc.array(fc.nat(0x10ffff), { maxLength: 60 }).map((points) => String.fromCodePoint(...points))

  fc.assert(
    fc.property(anything, fc.string(), (any, text) => {
      expect(validateBody(parsePlainText(`${text}\n\n${any}\uD800\n${text}`))).toMatchObject({ ok: true })
    }),
    { numRuns: 300 },
  )
})

import type { Body } from '@dateline/content'
import { expect, test } from 'vitest'
import { takeDateline } from './dateline.rules.ts'

const paragraph = (text: string): Body[number] => ({ id: 'b1', kind: 'paragraph', content: [{ text }] })
const take = (text: string) => takeDateline([paragraph(text)])

test.each([
  ['Caracas. Es geschah gestern.', ['Caracas'], 'Es geschah gestern.'],
  ['Caracas/Moscou. Le Ministre a parlé.', ['Caracas', 'Moscou'], 'Le Ministre a parlé.'],
  ['Foz do Iguaçu / Asunción.  En medio.', ['Foz do Iguaçu', 'Asunción'], 'En medio.'],
  ['San Pedro de Atacama. Arena.', ['San Pedro de Atacama'], 'Arena.'],
  ['Frankfurt am Main. Regen.', ['Frankfurt am Main'], 'Regen.'],
  ['Port-au-Prince. Le jour se lève.', ['Port-au-Prince'], 'Le jour se lève.'],
  ['N’Djamena. Le fleuve monte.', ['N’Djamena'], 'Le fleuve monte.'],
  ['Villeneuve d’Ascq. Une ville.', ['Villeneuve d’Ascq'], 'Une ville.'],
  ['LA PAZ. Nieve.', ['LA PAZ'], 'Nieve.'],
  ['Rio de Janeiro.\nChove.', ['Rio de Janeiro'], 'Chove.'],
])('the dateline of "%s" is %j', (text, places, rest) => {
  expect(take(text)).toEqual({ places, body: [paragraph(rest)] })
})

test.each([
  'Caracas',
  'Caracas.',
  'Caracas.Es geschah.',
  'Caracas, gestern. Es geschah.',
  'Caracas: Es geschah. Ja.',
  'Es geschah gestern. Nun ist es vorbei.',
  'Caracas schweigt. Niemand weiß, warum.',
  'Caracas/moscou. Le Ministre.',
  'Caracas/. Le Ministre.',
  'caracas. Es geschah.',
  '2026. Ein Jahr.',
  'Am 3. Mai geschah es.',
  'Dr. Pérez war dort.',
  'Der Prof. Pérez war dort.',
  'Lima/St. Petersburg. Zwei Städte.',
  'Nr. 5 lebt.',
  'Sra. Díaz llegó.',
  'Eins Zwei Drei Vier Fünf Sechs Sieben. Acht.',
  `${'A'.repeat(101)}. Zu lang.`,
  '/. Nichts.',
  '',
])('"%s" begins with no dateline', (text) => {
  expect(take(text)).toBeNull()
})

test('only a paragraph can begin with a dateline, and only the first block', () => {
  const heading: Body[number] = { id: 'h', kind: 'heading', level: 2, content: [{ text: 'Caracas. Es geschah.' }] }

  expect(takeDateline([])).toBeNull()
  expect(takeDateline([heading, paragraph('Lima. Es geschah.')])).toBeNull()
})

test('words that are set in some way are text', () => {
  const content = [{ text: 'Caracas. Es', marks: [{ type: 'strong' as const }] }, { text: ' geschah.' }]

  expect(takeDateline([{ id: 'b1', kind: 'paragraph', content }])).toBeNull()
})

test('the rest of the paragraph and the other blocks stay as they are', () => {
  const link = { text: 'hier', marks: [{ type: 'link' as const, href: 'https://example.org/' }] }
  const first: Body[number] = { id: 'b1', kind: 'paragraph', content: [{ text: 'Lima. Und ' }, link] }
  const divider: Body[number] = { id: 'b2', kind: 'divider' }
  const body = [first, divider]

  const taken = takeDateline(body)

  expect(taken).toEqual({
    places: ['Lima'],
    body: [{ ...first, content: [{ text: 'Und ' }, link] }, divider],
  })
  expect(body[0]).toEqual({ id: 'b1', kind: 'paragraph', content: [{ text: 'Lima. Und ' }, link] })
})

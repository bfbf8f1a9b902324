import { expect, test } from 'vitest'
import { formatByline } from './byline.ts'

const author = (name: string) => ({ name, role: 'author' as const })

test('nobody is credited with nothing', () => {
  expect(formatByline([], 'de')).toBe('')
})

test.each([
  [['Ana'], 'Von Ana'],
  [['Ana', 'Luis'], 'Von Ana und Luis'],
  [['Ana', 'Luis', 'Eva'], 'Von Ana, Luis und Eva'],
])('%j are named as a newspaper names them', (names, byline) => {
  expect(formatByline(names.map(author), 'de')).toBe(byline)
})

test('authors come before photographers, translators and editors, whatever the order of the credits', () => {
  const credits = [
    { name: 'Eva', role: 'editor' as const },
    { name: 'Tom', role: 'translator' as const },
    { name: 'Pia', role: 'photographer' as const },
    author('Ana'),
  ]

  expect(formatByline(credits, 'en')).toBe('By Ana. Photographs: Pia. Translation: Tom. Editing: Eva')
})

test('a translation without an author names its translator alone', () => {
  expect(formatByline([{ name: 'Tom', role: 'translator' }], 'de')).toBe('Übersetzung: Tom')
})

test('French sets no-break spaces before its colons, Spanish minds the sound of what follows', () => {
  expect(formatByline([{ name: 'Zoé', role: 'translator' }], 'fr')).toBe('Traduction\u00a0: Zoé')
  expect(formatByline([author('Ana'), author('Inés')], 'es')).toBe('Por Ana e Inés')
})

test('a regional edition speaks its language, and an unknown one English', () => {
  expect(formatByline([author('Ana')], 'pt-BR')).toBe('Por Ana')
  expect(formatByline([author('Ana')], 'it')).toBe('By Ana')
})

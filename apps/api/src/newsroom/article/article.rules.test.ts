import { expect, test } from 'vitest'
import { checkSlug, slugOf } from './article.rules.ts'

test.each([
  ['L’été à Saint-Étienne : où est l’eau ?', 'fr', 'l-ete-a-saint-etienne-ou-est-l-eau'],
  ['Größe, Übermut & Straße', 'de', 'groesse-uebermut-und-strasse'],
  ['¿Qué pasó en Ñuñoa?', 'es', 'que-paso-en-nunoa'],
  ['São João não é ação', 'pt', 'sao-joao-nao-e-acao'],
  ['The 1990s: who won?', 'en', 'the-1990s-who-won'],
  ['NATO-Gipfel in Den Haag', 'de', 'nato-gipfel-in-den-haag'],
  ['…!?', 'de', ''],
  ['', 'de', ''],
])('the path of "%s" (%s) is "%s"', (headline, language, slug) => {
  expect(slugOf(headline, language)).toBe(slug)
})

test('a long headline gives a path of whole words, at most 80 characters', () => {
  const slug = slugOf(
    'Nach den jüngsten Angriffen in der Karibik stellt sich Russland an die Seite Venezuelas und warnt',
    'de',
  )

  expect(slug).toBe('nach-den-juengsten-angriffen-in-der-karibik-stellt-sich-russland-an-die-seite')
  expect(slugOf('a'.repeat(100), 'de')).toBe('a'.repeat(80))
})

test.each(['Ärger im Büro', 'Wasser', '«Paz»', '100 %', 'İstanbul', 'Ελλάδα', 'Москва', '北京', '🙂', 'a__b', '-a-'])(
  'what "%s" gives is a good path, or none at all',
  (headline) => {
    const slug = slugOf(headline, 'de')

    if (slug !== '') expect(checkSlug(slug)).toBe(slug)
    expect(slug).toMatch(/^[a-z0-9-]*$/)
  },
)

test.each(['a', '7', 'zone-de-paix', '2026', 'a'.repeat(80)])('"%s" can be part of a path', (slug) => {
  expect(checkSlug(slug)).toBe(slug)
})

test.each(['', '-', 'a-', '-a', 'a--b', 'A', 'ä', 'a b', 'a/b', '../a', 'a.b', 'a_b', 'a\n', 'a'.repeat(81)])(
  '%j can not',
  (slug) => {
    expect(() => checkSlug(slug)).toThrow("can't be part of a path: use lower-case letters a to z")
  },
)

import { expect, test } from 'vitest'
import { absenceMetadata, alternateLanguages, pageMetadata } from './metadata.ts'

const fr = { language: 'fr', path: '/fr/2026/11/un-titre' }
const de = { language: 'de', path: '/de/2026/11/ein-titel' }

test('every version of a page names the same set, itself included', () => {
  const fromFrench = alternateLanguages(fr, [de])

  expect(fromFrench).toEqual({
    de: 'http://localhost:3000/de/2026/11/ein-titel',
    fr: 'http://localhost:3000/fr/2026/11/un-titre',
  })
  expect(alternateLanguages(de, [fr])).toEqual(fromFrench)
  expect(alternateLanguages(fr, [fr, de])).toEqual(fromFrench)
})

test('a page without translations names none', () => {
  expect(alternateLanguages(fr, [])).toBeNull()
  expect(alternateLanguages(fr, [fr])).toBeNull()
})

test('a front says where readers of other languages go', () => {
  expect(alternateLanguages(fr, [de], '/')).toMatchObject({ 'x-default': 'http://localhost:3000/' })
})

test('a page names itself, its languages and its site once', () => {
  const page = pageMetadata({ self: fr, title: 'Un titre', description: null, siteName: 'Puente', translations: [de] })

  expect(page).toMatchObject({
    title: 'Un titre | Puente',
    alternates: { canonical: 'http://localhost:3000/fr/2026/11/un-titre' },
    openGraph: { title: 'Un titre', locale: 'fr_FR', alternateLocale: ['de_DE'], type: 'website' },
  })
  expect(page).not.toHaveProperty('description')
  expect(pageMetadata({ self: fr, title: 'Puente : le pont', description: null, siteName: 'Puente' }).title).toBe(
    'Puente : le pont',
  )
})

test('search engines leave out what is not there', () => {
  expect(absenceMetadata('Pas trouvé').robots).toEqual({ index: false })
})

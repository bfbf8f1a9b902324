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

test('a list names its own feeds before those of its edition, and any page those of its edition', () => {
  const feedsOf = (path: string) =>
    pageMetadata({ self: { language: 'fr', path }, title: 'Caracas', description: null, siteName: 'Puente' }).alternates
      ?.types?.['application/atom+xml']
  const edition = { url: 'http://localhost:3000/fr/feed.atom', title: 'Puente (Atom)' }

  expect(feedsOf('/fr/topics/caracas')).toEqual([
    { url: 'http://localhost:3000/fr/topics/caracas/feed.atom', title: 'Caracas | Puente (Atom)' },
    edition,
  ])
  for (const path of ['/fr', '/fr/topics', '/fr/2026/11/un-titre', '/fr/2026/11', '/fr/analyse/older/abc']) {
    expect(feedsOf(path)).toEqual([edition])
  }
})

test('a card stands for every page, with its size', () => {
  const page = pageMetadata({ self: fr, title: 'Un titre', description: null, siteName: 'Puente' })

  expect(page.openGraph).toMatchObject({
    images: [{ url: 'http://localhost:3000/fr/card.png', width: 1200, height: 630, alt: 'Puente', type: 'image/png' }],
  })
})

import { expect, test } from 'vitest'
import { writeNewsSitemap, writeSitemap } from './sitemap-xml.ts'

const site = 'http://localhost:3000'

test('a page names all its versions, itself included, in the same order as they do', () => {
  const fr = { language: 'fr', path: '/fr/a' }
  const de = { language: 'de', path: '/de/b' }
  const versionsOf = (xml: string) => xml.match(/<xhtml:link[^>]+>/g)

  const french = versionsOf(writeSitemap([{ ...fr, translations: [de] }]))

  expect(french).toEqual([
    `<xhtml:link rel="alternate" hreflang="de" href="${site}/de/b"/>`,
    `<xhtml:link rel="alternate" hreflang="fr" href="${site}/fr/a"/>`,
  ])
  expect(versionsOf(writeSitemap([{ ...de, translations: [de, fr] }]))).toEqual(french)
  expect(versionsOf(writeSitemap([{ ...fr, translations: [fr] }]))).toBeNull()
})

test('news have what Google asks for', () => {
  const xml = writeNewsSitemap([
    {
      path: '/fr/2026/11/a',
      publication: 'Puente & Cie',
      language: 'fr',
      published: '2026-11-18T12:06:00-03:00',
      title: 'A < B',
    },
  ])

  expect(xml).toContain(
    `<url><loc>${site}/fr/2026/11/a</loc><news:news><news:publication><news:name>Puente &amp; Cie</news:name><news:language>fr</news:language></news:publication><news:publication_date>2026-11-18T12:06:00-03:00</news:publication_date><news:title>A &lt; B</news:title></news:news></url>`,
  )
})

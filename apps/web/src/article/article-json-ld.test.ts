import { expect, test } from 'vitest'
import { createArticle, createContributor } from './article.fixtures.ts'
import { articleJsonLd } from './article-json-ld.ts'

const outlet = { name: 'Puente', timeZone: 'America/Montevideo' }
const site = 'http://localhost:3000'

test('an original names its dates with their offset, its author, its place and its translations', () => {
  expect(articleJsonLd(createArticle(), outlet)).toMatchObject({
    '@type': 'NewsArticle',
    '@id': `${site}/de/2026/11/ein-titel#article`,
    headline: 'Ein Titel',
    datePublished: '2026-11-18T12:06:00-03:00',
    dateModified: '2026-11-18T13:06:00-03:00',
    inLanguage: 'de',
    isAccessibleForFree: true,
    author: [{ '@type': 'Person', name: 'A', url: `${site}/de/people/a` }],
    license: 'https://creativecommons.org/licenses/by/4.0/',
    about: [{ '@type': 'Place', name: 'Venezuela', url: `${site}/de/topics/venezuela` }],
    image: [{ url: `${site}/de/2026/11/ein-titel/card.png?v=1`, width: 1200, height: 630 }],
    publisher: { '@type': 'NewsMediaOrganization', name: 'Puente' },
    dateline: 'Caracas',
    locationCreated: [{ name: 'Caracas', geo: { latitude: 10.5, longitude: 0 } }],
    workTranslation: [{ '@id': `${site}/fr/2026/11/un-titre#article`, inLanguage: 'fr' }],
    articleBody: 'Erster Satz.\n\nZweiter Satz.',
  })
})

test('a translation names its original and who translated it', () => {
  const translation = createArticle({
    isOriginal: false,
    original: {
      path: '/es/2026/11/un-titulo',
      headline: 'Un título',
      edition: { code: 'es', name: 'Español' },
      corrections: [],
    },
    credits: [{ role: 'TRANSLATOR', contributor: createContributor('B') }],
  })
  const data = articleJsonLd(translation, outlet)

  expect(data).toMatchObject({
    translationOfWork: { '@id': `${site}/es/2026/11/un-titulo#article`, inLanguage: 'es' },
    translator: [{ '@type': 'Person', name: 'B' }],
    author: [{ '@type': 'NewsMediaOrganization', name: 'Puente' }],
  })
  expect(data).not.toHaveProperty('workTranslation')
})

test('the appeal is no part of the article, and what an article lacks is not there', () => {
  const data = articleJsonLd(createArticle({ dateline: [], topics: [], section: null, translations: [] }), outlet)

  expect(JSON.stringify(data)).not.toContain('Spenden')
  for (const property of ['dateline', 'locationCreated', 'about', 'articleSection', 'workTranslation', 'translator']) {
    expect(data).not.toHaveProperty(property)
  }
})

test.each([
  ['ANALYSIS', 'AnalysisNewsArticle'],
  ['OPINION', 'OpinionNewsArticle'],
  ['INTERVIEW', 'NewsArticle'],
] as const)('%s is a %s', (kind, type) => {
  expect(articleJsonLd(createArticle({ kind }), outlet)).toMatchObject({ '@type': type })
})

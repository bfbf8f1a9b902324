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

test('corrections, sources, the series and the terms of the picture are said in schema.org’s words', () => {
  const data = articleJsonLd(
    createArticle({
      corrections: [{ at: '2026-11-19T12:00:00.000Z', concerned: null, text: 'Es waren drei.' }],
      sources: [
        { kind: 'LAW', title: 'Ein Gesetz', publisher: 'Kongress', url: null, date: '2014-01', language: 'es' },
        {
          kind: 'STATEMENT',
          title: 'Eine Rede',
          publisher: null,
          url: 'https://a.example',
          date: null,
          language: null,
        },
      ],
      series: { title: 'Lithium', path: '/de/series/lithium' },
      seriesPart: 2,
      leadImage: {
        alt: 'Ein Salzsee',
        caption: null,
        asset: {
          width: 320,
          height: 213,
          color: '#ffffff',
          srcset: '',
          avif: '',
          rendition: { url: '/media/1/320.webp' },
          credit: 'C',
          licence: { url: 'https://creativecommons.org/licenses/by/4.0/' },
          social: { url: '/media/1/social.jpg', width: 1200, height: 630 },
          renditions: [{ url: '/media/1/320.webp', width: 320, height: 213 }],
        },
      },
    }),
    outlet,
  )

  expect(data).toMatchObject({
    correction: [{ '@type': 'CorrectionComment', text: 'Es waren drei.', datePublished: '2026-11-19T09:00:00-03:00' }],
    citation: [
      { '@type': 'Legislation', name: 'Ein Gesetz', publisher: { name: 'Kongress' }, datePublished: '2014-01' },
      { '@type': 'CreativeWork', name: 'Eine Rede', url: 'https://a.example' },
    ],
    isPartOf: { '@type': 'CreativeWorkSeries', name: 'Lithium', url: `${site}/de/series/lithium` },
    position: 2,
    image: [
      { url: `${site}/media/1/social.jpg`, width: 1200, height: 630, creditText: 'C', caption: 'Ein Salzsee' },
      { url: `${site}/media/1/320.webp`, license: 'https://creativecommons.org/licenses/by/4.0/' },
    ],
  })
})

test('a live page that is over says from when to when it went, and what its posts say', () => {
  const post = (heading: string | null) => ({
    id: 'b1',
    at: '2026-11-18T15:30:00.000Z',
    editedAt: heading === null ? '2026-11-18T16:00:00.000Z' : null,
    heading: heading === null ? null : { text: heading },
    contributor: { name: 'A', path: '/de/people/a' },
    blocks: [{ content: { text: 'Es beginnt.' } }],
  })
  const live = {
    state: 'ENDED' as const,
    updatedAt: '2026-11-18T20:00:00.000Z',
    posts: { nodes: [post('Anfang'), post(null)] },
  }

  expect(articleJsonLd(createArticle({ kind: 'LIVE', live }), outlet)).toMatchObject({
    '@type': 'LiveBlogPosting',
    coverageStartTime: '2026-11-18T12:06:00-03:00',
    coverageEndTime: '2026-11-18T17:00:00-03:00',
    liveBlogUpdate: [
      {
        '@type': 'BlogPosting',
        url: `${site}/de/2026/11/ein-titel#b1`,
        headline: 'Anfang',
        datePublished: '2026-11-18T12:30:00-03:00',
        author: { name: 'A', url: `${site}/de/people/a` },
        articleBody: 'Es beginnt.',
      },
      { headline: 'Es beginnt.', dateModified: '2026-11-18T13:00:00-03:00' },
    ],
  })
})

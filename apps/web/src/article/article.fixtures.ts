import type { ArticleViewFragment } from '#gql'

/** An original with a place, a topic and a translation; a test says what matters to it. */
export function createArticle(changes: Partial<ArticleViewFragment> = {}): ArticleViewFragment {
  return {
    id: 'a',
    slug: 'ein-titel',
    path: '/de/2026/11/ein-titel',
    kind: 'NEWS',
    kicker: null,
    headline: 'Ein Titel',
    standfirst: null,
    byline: 'Von A',
    publishedAt: '2026-11-18T15:06:00.000Z',
    modifiedAt: '2026-11-18T16:06:00.000Z',
    readingMinutes: 3,
    wordCount: 600,
    isOriginal: true,
    revision: 1,
    searchTitle: 'Ein Titel',
    searchDescription: null,
    socialTitle: 'Ein Titel',
    socialDescription: null,
    dateline: [
      { name: 'Caracas', country: 'VE', latitude: 10.5, longitude: 0, path: '/de/topics/caracas', wikidataId: 'Q1533' },
    ],
    series: null,
    seriesPart: null,
    licence: {
      code: 'CC-BY-4.0',
      name: 'Creative Commons Attribution 4.0',
      url: 'https://creativecommons.org/licenses/by/4.0/',
    },
    previousInSeries: null,
    nextInSeries: null,
    related: [],
    translatedFrom: null,
    leadImage: null,
    corrections: [],
    sources: [],
    live: null,
    edition: { code: 'de', appeal: null },
    section: { name: 'Nachrichten', slug: 'nachrichten', path: '/de/nachrichten' },
    credits: [{ role: 'AUTHOR', contributor: createContributor('A') }],
    original: null,
    translations: [
      {
        path: '/fr/2026/11/un-titre',
        headline: 'Un titre',
        isOriginal: false,
        edition: { code: 'fr', name: 'Français' },
      },
    ],
    topics: [{ id: 't', name: 'Venezuela', kind: 'PLACE', path: '/de/topics/venezuela', wikidataId: null }],
    appeal: { heading: null, content: [createText('Spenden Sie')], linkLabel: null, goal: null },
    body: [createParagraph('Erster Satz.'), createParagraph('Zweiter Satz.')],
    ...changes,
  }
}

export function createParagraph(text: string): ArticleViewFragment['body'][number] {
  return { __typename: 'ParagraphBlock', id: text, content: createText(text) }
}

function createText(text: string) {
  return { text, spans: [] }
}

export function createContributor(name: string): ArticleViewFragment['credits'][number]['contributor'] {
  const slug = name.toLowerCase()
  return { id: slug, name, slug, path: `/de/people/${slug}`, bio: null, portrait: null }
}

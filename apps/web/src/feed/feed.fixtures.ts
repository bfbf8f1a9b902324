import type { FeedItemFragment } from '#gql'

export const text = (html: string) => ({ html })

/** An article as feeds get it; a test says what matters to it. */
export function createFeedItem(changes: Partial<FeedItemFragment> = {}): FeedItemFragment {
  return {
    id: 'QXJ0aWNsZTox',
    path: '/fr/2026/11/un-titre',
    headline: 'Un titre',
    standfirst: null,
    byline: 'Par A',
    publishedAt: '2026-11-18T15:06:00.000Z',
    modifiedAt: '2026-11-18T16:06:00.000Z',
    dateline: [],
    section: null,
    topics: [],
    credits: [],
    original: null,
    translations: [],
    leadImage: null,
    corrections: [],
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    body: [],
    ...changes,
  }
}

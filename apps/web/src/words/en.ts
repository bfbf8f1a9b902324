import type { Words } from './dictionary.ts'
import { createLanguage } from './language.ts'

const { plural, list, languageName } = createLanguage('en-GB')

export const en: Words = {
  language: 'en',
  locale: 'en-GB',
  skipToContent: 'Skip to content',
  front: 'Front page',
  sections: 'Sections',
  languages: 'Languages',
  contact: 'Contact',
  latest: 'Latest articles',
  kinds: {
    ANALYSIS: 'Analysis',
    DOCUMENTED: 'Document',
    INTERVIEW: 'Interview',
    LIVE: 'Live',
    OPINION: 'Opinion',
    PRESS_REVIEW: 'Press review',
  },
  onlyFront: (language) => `to the front page: no version in ${languageName(language)}`,
  alsoIn: (languages) => `Also in ${list(languages.map(languageName))}`,
  readIn: 'Read in',
  translatedFrom: (language) => `Translated from the ${languageName(language)} original:`,
  published: 'Published',
  updated: 'Updated on',
  readingTime: (minutes) => `${minutes}\u00a0${plural(minutes, { one: 'minute', other: 'minutes' })} to read`,
  topics: 'Topics',
  appeal: 'Support us',
  gallery: 'Pictures',
  table: 'Table',
  olderArticles: 'Older articles',
  newestArticles: 'Newest articles',
  pages: 'Pages',
  frontEmpty: {
    title: 'Nothing here yet',
    text: 'No article has appeared in this language so far. There are some in the others.',
  },
  sectionEmpty: 'Nothing has appeared in this section yet.',
  notFound: {
    title: 'There is no such page',
    text: 'Perhaps a mistake slipped into the address, or the link that you followed was not right.',
  },
  gone: {
    title: 'This article was withdrawn',
    text: 'We have taken it off the site.',
  },
  failed: {
    title: 'We could not show this page',
    text: 'The fault is ours, not yours. As a rule it passes within a moment.',
    retry: 'Try again',
  },
  machines: { corrections: 'Corrections', series: 'Series', people: 'People', saved: 'Saved articles' },
}

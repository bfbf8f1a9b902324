/** One page of each kind of the sample outlet, in different editions: what all of them have to be is tried on these. */
export const kindsOfPage = {
  front: '/fr',
  section: '/de/analysen',
  article: '/fr/2024/01/haiti-1804-acte-d-independance',
  analysis: '/de/2024/05/uruguay-strom-aus-wind-und-wasser',
  documented: '/es/2024/01/la-habana-2014-zona-de-paz',
  topic: '/fr/topics/caracas',
  topics: '/pt/topics',
  contributor: '/es/people/lucia-berrutti',
  people: '/en/people',
  series: '/de/series',
  archive: '/en/archive',
  year: '/fr/2024',
  month: '/es/2024/01',
  day: '/es/2024/01/29',
  search: '/de/search?q=Wasser',
  'empty search': '/en/search',
  'search without results': '/fr/search?q=xyzzyx',
  corrections: '/en/corrections',
  support: '/fr/support',
  newsletter: '/de/newsletter',
  feeds: '/pt/feeds',
  saved: '/es/saved',
  offline: '/de/offline',
  'page of the outlet': '/de/about/redaktionelle-grundsaetze',
  republish: '/fr/2024/01/haiti-1804-acte-d-independance/republish',
  withdrawn: '/en/2024/08/yucatan-means-i-do-not-understand-you',
  'nothing there': '/pt/2024/01/nada',
} as const

/** Those on which most of the reading is done. */
export const readingPages = [kindsOfPage.front, kindsOfPage.section, kindsOfPage.article, kindsOfPage.analysis]

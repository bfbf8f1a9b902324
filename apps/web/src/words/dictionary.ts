import type { ArticleKind } from '@dateline/types'

type Page = { title: string; text: string }

/** All that the site itself says, in one language. What the newsroom says comes from the api. */
export type Words = {
  /** BCP 47 tag of the language of these words. */
  language: string
  /** The locale of dates and numbers. */
  locale: string
  skipToContent: string
  /** The first page of an edition, as one speaks of it. */
  front: string
  sections: string
  languages: string
  contact: string
  /** Over the dated list of a status page. */
  latest: string
  /** Over each kind of article but plain news, which needs none. */
  kinds: Record<Exclude<ArticleKind, 'NEWS'>, string>
  /** For a screen reader, where the edition switch leads to a front for want of a version of the page. */
  onlyFront: (language: string) => string
  /** `Also in German and French`, of language codes. */
  alsoIn: (languages: readonly string[]) => string
  /** Before links that name the languages themselves. */
  readIn: string
  /** Before the original's headline. */
  translatedFrom: (language: string) => string
  published: string
  /** Before a date. */
  updated: string
  readingTime: (minutes: number) => string
  topics: string
  appeal: string
  /** For a screen reader, pictures and tables that nobody has named. */
  gallery: string
  table: string
  olderArticles: string
  newestArticles: string
  pages: string
  frontEmpty: Page
  sectionEmpty: string
  notFound: Page
  gone: Page
  failed: Page & { retry: string }
  /** Around every page: the masthead, the footer. */
  chrome: {
    skipToNavigation: string
    menu: string
    search: string
    support: string
    about: string
    follow: string
    newsletter: string
    feeds: string
    archive: string
    topics: string
    people: string
    series: string
    corrections: string
    saved: string
    /** Around the name of the texts' licence. */
    licence: { before: string; after: string; allRights: string }
  }
  /** What is not there any more, or not now. */
  absence: {
    /** Of the form by which a reader looks for it. */
    search: string
    submit: string
    withdrawnOn: string
    legal: Page
    demandedBy: (who: string) => string
    offline: Page
  }
  outletPage: { contents: string }
  corrections: {
    title: string
    intro: string
    policy: string
    empty: string
    older: string
    newest: string
  }
  support: {
    title: string
    transfer: string
    holder: string
    iban: string
    bic: string
    purpose: string
    purposeText: (outlet: string) => string
    scan: Page
    /** For whoever does not see the code. */
    code: string
    none: string
    write: string
  }
  newsletter: Page & { feeds: string; mail: string; front: string }
  feeds: {
    title: string
    what: string
    how: string
    formats: string
    everything: string
    sections: string
    series: string
    more: string
    opml: string
  }
}

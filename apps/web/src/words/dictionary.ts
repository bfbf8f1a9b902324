import type { ArticleKind, ContributorRole, SourceKind, TopicKind } from '@dateline/types'

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
  /** What of a goal has been raised, both as sums of money. */
  raised: (sum: string, goal: string) => string
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
  /** In feeds, in the list of feeds, and in the manifest. */
  machines: { corrections: string; series: string; people: string; saved: string }
  live: {
    running: string
    ended: string
    /** Before a date and time. */
    lastUpdate: string
    /** A link, for whom the page does not renew itself. */
    reload: string
    /** Where it does. */
    follows: string
    keyEvents: string
    pinned: string
    /** Of a post that says something else since, before the time. */
    edited: string
    /** Of a post, to be followed by its time. */
    permalink: string
    posts: string
    olderPosts: string
    newestPosts: string
    /** A script counts them: `#` stands for the number. */
    newPosts: { one: string; other: string }
  }
  search: SearchWords
  /** What readers set and do on their own device. */
  tools: {
    settings: string
    theme: string
    themes: { system: string; light: string; dark: string }
    textSize: string
    textSizes: { small: string; normal: string; large: string; larger: string; largest: string }
    lite: string
    shortcuts: string
    copyLink: string
    linkCopied: string
    share: string
    byMail: string
    save: string
    /** On the button once the article is on the list. */
    unsave: string
    saved: string
    savedPage: string
    savedMeans: string
    savedEmpty: string
    savedNeedsScript: string
    remove: string
    continueReading: string
    listen: string
    pause: string
    resume: string
    stop: string
    close: string
    /** What each key does, by what is printed on it. */
    keys: {
      title: string
      search: string
      next: string
      previous: string
      save: string
      theme: string
      help: string
      close: string
    }
    dismissAppeal: string
    appealDismissed: string
    undo: string
    /** On the button under an embed. The player starts and its host is asked. */
    playFrom: (host: string) => string
    showPicture: string
    /** Over a page that comes from the device for want of a connection; the time stands between the two. */
    keptFront: readonly [before: string, after: string]
    keptPage: readonly [before: string, after: string]
    readOffline: string
  }
  lists: {
    /** A link to the feed of the page. */
    follow: string
    articles: (count: number) => string
    /** Over links to the same page in other languages. */
    otherEditions: string
  }
  topic: {
    kinds: Record<TopicKind, string>
    kindsMany: Record<TopicKind, string>
    about: (name: string) => string
    /** Before other names. */
    alsoCalled: string
    timeline: string
    partOf: string
    parts: string
    /** People and organisations that articles about the topic name as well. */
    actors: string
    near: string
    empty: string
    none: string
  }
  contributor: {
    people: string
    peopleMeans: string
    none: string
    empty: string
    links: (name: string) => string
    /** Null for none. */
    wrote: (count: number) => string | null
    translated: (count: number) => string | null
    photographed: (count: number) => string | null
    edited: (count: number) => string | null
  }
  series: { label: string; all: string; none: string; parts: (count: number) => string }
  archive: { title: string; means: string; empty: string; days: string; months: string }
  article: {
    /** Before names: `By`, `Translation:`. */
    credits: Record<ContributorRole, string>
    /** The places over a first paragraph, as newspapers of the language set them. */
    dateline: (places: readonly string[]) => string
    /** Before the title of a series; the number where parts are numbered. */
    partOfSeries: (part: number | null) => string
    /** `Translated from the Spanish`, of a language's code. */
    translated: (language: string) => string
    /** Before the translators' names. */
    by: string
    /** `, after the version of 12 November 2026.` */
    afterVersion: (date: string) => string
    readOriginal: string
    originalChanged: string
    /** The date on which it was corrected last. */
    originalCorrected: (date: string) => string
    olderVersion: string
    /** Leads from the head of an article to what was corrected. */
    correctedOn: (date: string) => string
    corrections: (count: number) => string
    sources: (count: number) => string
    sourceKinds: Record<SourceKind, string>
    /** `in English`, of a language's code. */
    inLanguage: (code: string) => string
    /** Over what is said of the people who wrote it, before their names. */
    about: string
    related: string
    previousPart: string
    nextPart: string
    /** A sentence around the licence's name: what stands before it and after it. */
    underLicence: readonly [before: string, after: string]
    allRightsReserved: string
    howToRepublish: string
    support: (outlet: string) => string
    supportLink: (outlet: string) => string
    /** For a printed page, before the article's address. */
    address: string
  }
  republish: {
    title: string
    /** What one may do. */
    allowed: readonly [before: string, after: string]
    rules: readonly string[]
    note: string
    /** What to do where the licence does not allow it; an address to write to follows. */
    askUs: string
    html: string
    text: string
    canonical: string
    /** At the foot of what is copied: `First published by`, then the outlet's name as a link to the article. */
    firstPublished: string
    licence: string
    back: string
  }
  map: {
    /** `Map: Caracas and Moscow` */
    title: (places: readonly string[]) => string
    /** `Caracas, Venezuela`, as one says where a place is. */
    inCountry: (place: string, country: string) => string
    /** A sentence that names what the map shows. */
    shows: (places: readonly string[]) => string
  }
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
  fronts: {
    /** Over what is going on. */
    liveNow: string
    /** Under the leading story, before others of the same matter. */
    moreOnThis: string
    otherEditions: string
    mostRead: string
    support: Page
  }
  work: {
    /** Before the languages in which a contributor's articles appear. */
    languages: string
    /** What someone did for an article. No word says whether it is a woman or a man. */
    roles: Record<ContributorRole, string>
  }
}

/** What the page of a search says. */
type SearchWords = {
  title: string
  titleOf: (query: string) => string
  label: string
  submit: string
  /** Before anything was asked for: how many articles there are to be found. */
  intro: (articles: number) => string
  results: string
  /** How many were found; `isMore` where only so many were counted. */
  count: (articles: number, isMore: boolean) => string
  none: (query: string) => string
  /** Before the results of another query than the one that was asked. */
  instead: (asked: string, searched: string) => string
  /** Before a link with the corrected query. */
  didYouMean: string
  topic: string
  narrow: string
  by: { section: string; kind: string; topic: string; year: string }
  /** The kind that needs no label anywhere else. */
  news: string
  /** Over the numbers, where not all matches were counted. */
  counted: (articles: number) => string
  narrowedTo: string
  /** For a screen reader, on the link that takes a filter away. */
  remove: string
  removeAll: string
  more: string
  moreResults: string
  firstResults: string
  /** Values of filters that the edition does not know. */
  leftOut: (values: readonly string[]) => string
  tooLong: string
  tooSlow: string
  nothingLeft: string
  help: string
  /** What may be written in a query, and what it does. */
  operators: readonly { example: string; meaning: string }[]
  tips: readonly string[]
  similarTopics: string
  otherEditions: string
  oftenTopics: string
  suggestions: string
  /** A script counts them: `#` stands for the number. */
  suggested: { one: string; other: string }
  /** Around every page: the masthead, the footer. */
}

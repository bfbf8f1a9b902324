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
}

import type { Words } from './dictionary.ts'
import { createLanguage } from './language.ts'

const { plural, list, number, languageName } = createLanguage('de')

const quote = (text: string) => `„${text}“`

export const de: Words = {
  language: 'de',
  locale: 'de',
  skipToContent: 'Zum Inhalt',
  front: 'Startseite',
  sections: 'Rubriken',
  languages: 'Sprachen',
  contact: 'Kontakt',
  latest: 'Zuletzt erschienen',
  kinds: {
    ANALYSIS: 'Analyse',
    DOCUMENTED: 'Dokumentiert',
    INTERVIEW: 'Interview',
    LIVE: 'Live',
    OPINION: 'Meinung',
    PRESS_REVIEW: 'Presseschau',
  },
  onlyFront: (language) => `zur Startseite: keine Fassung auf ${languageName(language)}`,
  alsoIn: (languages) => `Auch auf ${list(languages.map(languageName))}`,
  readIn: 'Lesen auf',
  translatedFrom: (language) => {
    const name = languageName(language)
    return name.endsWith('sch') ? `Übersetzt aus dem ${name}en:` : `Übersetzt aus: ${name}.`
  },
  published: 'Veröffentlicht',
  updated: 'Aktualisiert am',
  readingTime: (minutes) => `${minutes} ${plural(minutes, { one: 'Minute', other: 'Minuten' })} Lesezeit`,
  topics: 'Themen',
  appeal: 'In eigener Sache',
  gallery: 'Bilder',
  table: 'Tabelle',
  olderArticles: 'Ältere Artikel',
  newestArticles: 'Neueste Artikel',
  pages: 'Seiten',
  frontEmpty: {
    title: 'Hier steht noch nichts',
    text: 'In dieser Sprache ist noch kein Artikel erschienen. In den anderen Sprachen finden Sie schon welche.',
  },
  sectionEmpty: 'In dieser Rubrik ist noch nichts erschienen.',
  notFound: {
    title: 'Diese Seite gibt es nicht',
    text: 'Vielleicht hat sich in die Adresse ein Fehler eingeschlichen, oder der Link, dem Sie gefolgt sind, war nicht richtig.',
  },
  gone: {
    title: 'Dieser Artikel wurde zurückgezogen',
    text: 'Wir haben ihn von der Seite genommen.',
  },
  failed: {
    title: 'Das hat gerade nicht geklappt',
    text: 'Der Fehler liegt bei uns, nicht bei Ihnen. Meist dauert es nur einen Augenblick.',
    retry: 'Noch einmal versuchen',
  },
  live: {
    running: 'Live',
    ended: 'Beendet',
    lastUpdate: 'Zuletzt aktualisiert am',
    reload: 'Neueste Beiträge laden',
    follows: 'Neue Beiträge erscheinen hier von selbst.',
    keyEvents: 'Das Wichtigste',
    pinned: 'Angeheftet',
    permalink: 'Dauerhafter Link:',
    posts: 'Beiträge',
    olderPosts: 'Ältere Beiträge',
    newestPosts: 'Neueste Beiträge',
    newPosts: { one: '1 neuer Beitrag', other: '# neue Beiträge' },
  },
  search: {
    title: 'Suche',
    titleOf: (query) => `Suche: ${quote(query)}`,
    label: 'Suchen nach',
    submit: 'Suchen',
    intro: (articles) =>
      `${plural(articles, { one: 'Durchsucht wird', other: 'Durchsucht werden' })} ${number(articles)} Artikel: alle Formen eines Wortes, mit oder ohne Akzente.`,
    results: 'Ergebnisse',
    count: (articles, isMore) => `${isMore ? 'Mehr als ' : ''}${number(articles)} Artikel`,
    none: (query) => `Zu ${quote(query)} haben wir nichts gefunden.`,
    instead: (asked, searched) =>
      `Zu ${quote(asked)} haben wir nichts gefunden. Das sind die Ergebnisse zu ${quote(searched)}.`,
    didYouMean: 'Meinten Sie',
    topic: 'Thema',
    narrow: 'Eingrenzen',
    by: { section: 'Rubrik', kind: 'Art', topic: 'Thema', year: 'Jahr' },
    news: 'Nachricht',
    counted: (articles) => `Gezählt in den neuesten ${number(articles)} Treffern.`,
    narrowedTo: 'Eingegrenzt auf',
    remove: 'entfernen',
    removeAll: 'Alle entfernen',
    more: 'Weitere',
    moreResults: 'Weitere Ergebnisse',
    firstResults: 'Erste Ergebnisse',
    leftOut: (values) => `Hier nicht bekannt und deshalb weggelassen: ${list(values.map(quote))}.`,
    tooLong: 'Eine Suchanfrage darf höchstens 200 Zeichen haben. Wenige Wörter finden mehr als viele.',
    tooSlow:
      'Diese Suche hat zu lange gedauert. Versuchen Sie es noch einmal, mit selteneren Wörtern oder enger eingegrenzt.',
    nothingLeft: 'Hierin gibt es nichts zu suchen: nur Zeichen oder Wörter, die so häufig sind wie „und“.',
    help: 'Genauer suchen',
    operators: [
      { example: '"sauberes Wasser"', meaning: 'diese Wörter zusammen, in dieser Reihenfolge' },
      { example: 'Wahl -Chile', meaning: 'Artikel ohne ein Wort' },
      { example: 'Lithium OR Kupfer', meaning: 'eines von beiden; OR in Großbuchstaben' },
    ],
    tips: [
      'Prüfen Sie die Schreibweise.',
      'Nehmen Sie weniger oder allgemeinere Wörter.',
      'Versuchen Sie es mit einer anderen Schreibweise des Namens.',
    ],
    similarTopics: 'Themen mit ähnlichem Namen',
    otherEditions: 'In anderen Sprachen',
    oftenTopics: 'Themen der letzten Zeit',
    suggestions: 'Vorschläge',
    suggested: { one: '1 Vorschlag', other: '# Vorschläge' },
  },
}

import type { Words } from './dictionary.ts'
import { createLanguage } from './language.ts'

const { plural, list, languageName } = createLanguage('de')

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
  machines: { corrections: 'Korrekturen', series: 'Dossiers', people: 'Menschen', saved: 'Merkliste' },
}

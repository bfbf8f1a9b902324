import type { Words } from './dictionary.ts'
import { createLanguage } from './language.ts'

const { plural, list, languageName } = createLanguage('fr')

export const fr: Words = {
  language: 'fr',
  locale: 'fr',
  skipToContent: 'Aller au contenu',
  front: 'Accueil',
  sections: 'Rubriques',
  languages: 'Langues',
  contact: 'Contact',
  latest: 'Derniers articles',
  kinds: {
    ANALYSIS: 'Analyse',
    DOCUMENTED: 'Document',
    INTERVIEW: 'Entretien',
    LIVE: 'En direct',
    OPINION: 'Opinion',
    PRESS_REVIEW: 'Revue de presse',
  },
  onlyFront: (language) => `vers l’accueil\u00a0: pas de version en ${languageName(language)}`,
  alsoIn: (languages) => `Aussi en ${list(languages.map(languageName))}`,
  readIn: 'Lire en',
  translatedFrom: (language) => `Traduit de l’original en ${languageName(language)}\u00a0:`,
  published: 'Publié',
  updated: 'Mis à jour le',
  readingTime: (minutes) => `${minutes}\u00a0${plural(minutes, { one: 'minute', other: 'minutes' })} de lecture`,
  topics: 'Sujets',
  appeal: 'Nous soutenir',
  gallery: 'Images',
  table: 'Tableau',
  olderArticles: 'Articles plus anciens',
  newestArticles: 'Articles les plus récents',
  pages: 'Pages',
  frontEmpty: {
    title: 'Rien n’a encore paru ici',
    text: 'Aucun article n’a encore paru dans cette langue. Il y en a déjà dans les autres.',
  },
  sectionEmpty: 'Rien n’a encore paru dans cette rubrique.',
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'Une erreur s’est peut-être glissée dans l’adresse, ou le lien que vous avez suivi n’était pas le bon.',
  },
  gone: {
    title: 'Cet article a été retiré',
    text: 'Nous l’avons retiré du site.',
  },
  failed: {
    title: 'La page n’a pas pu s’afficher',
    text: 'La panne vient de chez nous, pas de chez vous. Elle ne dure en général qu’un instant.',
    retry: 'Réessayer',
  },
  machines: { corrections: 'Rectifications', series: 'Dossiers', people: 'Personnes', saved: 'Articles gardés' },
}

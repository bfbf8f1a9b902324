/** What stands between the drawn words, in each language that the generator speaks. */
type Sentences = {
  /** Words that the text takes from elsewhere, with their language. */
  foreign: { text: string; lang: string }
  abbreviation: { text: string; title: string }
  /** What the text of a link says. */
  link: string
  /** The offices of those who are quoted. */
  roles: readonly string[]
  appeal: { heading: string; text: string }
  /** Names of what has no name of its own, around a place. */
  organisations: readonly ((place: string) => string)[]
  events: readonly ((place: string, year: number) => string)[]
  aspects: readonly ((subject: string, place: string) => string)[]
}

const de: Sentences = {
  foreign: { text: 'buen vivir', lang: 'es' },
  abbreviation: { text: 'CELAC', title: 'Gemeinschaft der Lateinamerikanischen und Karibischen Staaten' },
  link: 'wie aus dem Bericht hervorgeht',
  roles: ['Sprecherin der Gewerkschaft', 'Umweltminister', 'Historikerin', 'Bürgermeister'],
  appeal: {
    heading: 'Frei für alle',
    text: 'Diese Redaktion lebt von denen, die sie lesen. Mit einer Spende bleibt sie frei für alle.',
  },
  organisations: [(place) => `Gewerkschaftsbund von ${place}`, (place) => `Universität von ${place}`],
  events: [(place, year) => `Gipfel von ${place} ${year}`, (place, year) => `Wahlen in ${place} ${year}`],
  aspects: [(subject, place) => `${subject} in ${place}`],
}

const en: Sentences = {
  foreign: { text: 'buen vivir', lang: 'es' },
  abbreviation: { text: 'CELAC', title: 'Community of Latin American and Caribbean States' },
  link: 'as the report has it',
  roles: ['spokeswoman of the union', 'minister of the environment', 'historian', 'mayor'],
  appeal: {
    heading: 'Free for everyone',
    text: 'This newsroom lives on its readers. Your donation keeps it free for everyone.',
  },
  organisations: [(place) => `Trade Union Federation of ${place}`, (place) => `University of ${place}`],
  events: [(place, year) => `Summit of ${place} ${year}`, (place, year) => `Elections in ${place} ${year}`],
  aspects: [(subject, place) => `${subject} in ${place}`],
}

const es: Sentences = {
  foreign: { text: 'bem viver', lang: 'pt' },
  abbreviation: { text: 'CELAC', title: 'Comunidad de Estados Latinoamericanos y Caribeños' },
  link: 'según consta en el informe',
  roles: ['portavoz del sindicato', 'ministro de Ambiente', 'historiadora', 'alcalde'],
  appeal: {
    heading: 'Libre para todas y todos',
    text: 'Esta redacción vive de quienes la leen. Tu donación la mantiene libre para todas y todos.',
  },
  organisations: [(place) => `Central Sindical de ${place}`, (place) => `Universidad de ${place}`],
  events: [(place, year) => `Cumbre de ${place} de ${year}`, (place, year) => `Elecciones en ${place} de ${year}`],
  aspects: [(subject, place) => `${subject} en ${place}`],
}

const fr: Sentences = {
  foreign: { text: 'buen vivir', lang: 'es' },
  abbreviation: { text: 'CELAC', title: 'Communauté d’États latino-américains et caraïbes' },
  link: 'comme le montre le rapport',
  roles: ['porte-parole du syndicat', 'ministre de l’Environnement', 'historienne', 'maire'],
  appeal: {
    heading: 'Libre pour toutes et tous',
    text: 'Cette rédaction vit de celles et ceux qui la lisent. Votre don la garde libre pour toutes et tous.',
  },
  organisations: [(place) => `Fédération syndicale de ${place}`, (place) => `Université de ${place}`],
  events: [(place, year) => `Sommet de ${place} de ${year}`, (place, year) => `Élections à ${place} en ${year}`],
  aspects: [(subject, place) => `${subject} à ${place}`],
}

const pt: Sentences = {
  foreign: { text: 'buen vivir', lang: 'es' },
  abbreviation: { text: 'CELAC', title: 'Comunidade de Estados Latino-Americanos e Caribenhos' },
  link: 'como consta no relatório',
  roles: ['porta-voz do sindicato', 'ministro do Meio Ambiente', 'historiadora', 'prefeito'],
  appeal: {
    heading: 'Livre para todas e todos',
    text: 'Esta redação vive de quem a lê. Sua doação a mantém livre para todas e todos.',
  },
  organisations: [(place) => `Central Sindical de ${place}`, (place) => `Universidade de ${place}`],
  events: [(place, year) => `Cúpula de ${place} de ${year}`, (place, year) => `Eleições em ${place} de ${year}`],
  aspects: [(subject, place) => `${subject} em ${place}`],
}

export const phrases = { de, en, es, fr, pt }

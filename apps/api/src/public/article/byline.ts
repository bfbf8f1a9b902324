import type { ContributorRole } from '@dateline/db'

type Words = { by: string } & Record<Exclude<ContributorRole, 'author'>, string>

/** As newspapers of each language print it. French sets a no-break space before the colon. */
const words: Record<string, Words> = {
  de: { by: 'Von', translator: 'Übersetzung:', editor: 'Redaktion:', photographer: 'Fotos:' },
  en: { by: 'By', translator: 'Translation:', editor: 'Editing:', photographer: 'Photographs:' },
  es: { by: 'Por', translator: 'Traducción:', editor: 'Edición:', photographer: 'Fotografías:' },
  fr: { by: 'Par', translator: 'Traduction\u00a0:', editor: 'Édition\u00a0:', photographer: 'Photographies\u00a0:' },
  pt: { by: 'Por', translator: 'Tradução:', editor: 'Edição:', photographer: 'Fotografias:' },
}
const english: Words = { by: 'By', translator: 'Translation:', editor: 'Editing:', photographer: 'Photographs:' }

const order: readonly ContributorRole[] = ['author', 'photographer', 'translator', 'editor']

/** Making one costs a hundred times what using it does. The outlet's editions bound how many there are. */
const lists = new Map<string, Intl.ListFormat>()

function listOf(language: string): Intl.ListFormat {
  const list = lists.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' })
  lists.set(language, list)
  return list
}

/** `Von A und B. Übersetzung: C`. Empty when nobody is credited. */
export function formatByline(credits: readonly { name: string; role: ContributorRole }[], language: string): string {
  const known = words[language.split('-')[0] ?? ''] ?? english
  const list = listOf(language)
  return order
    .map((role) => ({ role, names: credits.filter((credit) => credit.role === role).map((credit) => credit.name) }))
    .filter(({ names }) => names.length > 0)
    .map(({ role, names }) => `${role === 'author' ? known.by : known[role]} ${list.format(names)}`)
    .join('. ')
}

import { readSettings } from '@dateline/api/outlet'

const editions = ['de', 'fr', 'es', 'pt', 'en']
/** Those that made-up articles stand in; of every edition, by the same name. */
const sections = ['news', 'analysis', 'interviews', 'opinion', 'documents']

const inEachEdition = <Value>(value: Value) => Object.fromEntries(editions.map((code) => [code, value]))

/** Five editions with the same five sections, and a front of 6 x 6: the newest, and the newest of each section. */
export const benchSettings = readSettings({
  outlet: { name: 'Bench', timeZone: 'Europe/Berlin', defaultEdition: 'de' },
  editions: editions.map((code) => ({ code, name: code, title: 'Bench', tagline: 'Bench.', description: 'Bench.' })),
  sections: sections.map((key) => ({ key, names: inEachEdition({ name: key, slug: key }) })),
  fronts: inEachEdition([
    { kind: 'lead_list', rule: 'newest', size: 6 },
    ...sections.map((section) => ({ kind: 'band', section, rule: 'newest', size: 6 })),
  ]),
})

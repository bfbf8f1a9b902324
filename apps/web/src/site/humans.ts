import type { AboutSiteQuery } from '#gql'
import { absoluteUrl } from '#lib/places.ts'

export function writeHumans({ outlet, editions }: AboutSiteQuery): string {
  return [
    '/* TEAM */',
    outlet.name,
    ...(outlet.publisher ? [`Publisher: ${outlet.publisher}`] : []),
    ...(outlet.email ? [`Contact: ${outlet.email}`] : []),
    ...outlet.links.map(({ label, url }) => `${label}: ${url}`),
    ...editions.map(({ name, path }) => `People (${name}): ${absoluteUrl(`${path}/people`)}`),
    '',
    '/* SITE */',
    `Languages: ${editions.map(({ name }) => name).join(', ')}`,
    'Standards: HTML, CSS, RSS 2.0, Atom, JSON Feed 1.1, schema.org, GraphQL',
    'Typeface: Source Serif 4, by Frank Grießhammer',
    'Maps: Natural Earth',
    'Software: Dateline',
    'Readers: nobody is counted by name, followed or sold. No cookies.',
    '',
  ].join('\n')
}

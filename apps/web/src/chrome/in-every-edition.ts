import type { ChromeFragment } from '#gql'
import type { Alternate } from './edition-switch.tsx'

/** Of a page that every edition has under the same word: `/fr/support`, `/de/support`. */
export function inEveryEdition({ editions }: Pick<ChromeFragment, 'editions'>, word: string): Alternate[] {
  return editions.map(({ code, path }) => ({ edition: code, path: `${path}/${word}` }))
}

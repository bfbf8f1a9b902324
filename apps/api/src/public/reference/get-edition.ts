import type { EditionRow } from './reference.store.ts'
import type { Reference } from './reference.ts'

/** The edition that something public stands in. */
export function getEdition(reference: Reference, code: string): EditionRow {
  const edition = reference.current().edition(code)
  if (!edition) throw new Error(`Something public stands in the edition "${code}", which is not public.`)
  return edition
}

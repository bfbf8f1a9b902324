import { AppError } from '../../errors.ts'
import type { EditionRow } from './reference.store.ts'
import type { Reference } from './reference.ts'
import type { ReferenceData } from './reference-data.ts'

/** The edition that something public stands in. */
export function getEdition(reference: Reference, code: string): EditionRow {
  const edition = reference.current().edition(code)
  if (!edition) throw new Error(`Something public stands in the edition "${code}", which is not public.`)
  return edition
}

/** Refuses a code that a client gives and no edition has. */
export function checkEdition(reference: ReferenceData, code: string): void {
  if (reference.edition(code)) return
  const codes = reference.editions.map((each) => each.code).join(', ')
  throw new AppError('BAD_USER_INPUT', `There is no edition "${code}". The editions are ${codes}.`)
}

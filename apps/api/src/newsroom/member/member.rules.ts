import { z } from 'zod'

/** A name as it is kept; null when it is none. */
export function readName(text: string): string | null {
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return name === '' || name.length > 120 ? null : name
}

const address = z.email().max(254)

/** An address as it is kept, in lower case; null when it is none that one can sign in with. */
export function readEmail(text: string): string | null {
  return address.safeParse(text.trim().toLowerCase()).data ?? null
}

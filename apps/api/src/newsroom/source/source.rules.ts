import type { Source } from '@dateline/db'
import { z } from 'zod'
import { sourceSchema } from '../import/source-file.ts'

/** Of what the library takes. The address and the title are looked for by an index, which takes no longer ones. */
const longest = { title: 300, publisher: 200, url: 2000 }

/** A source as somebody gives it; nothing and null are the same. */
export type SourceInput = { [Part in keyof Source]?: Source[Part] | null | undefined }

/** A source as it is stored; or what is wrong with it, in words. */
export function readSource(input: SourceInput): { ok: true; source: Source } | { ok: false; problem: string } {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value != null))
  const read = sourceSchema.safeParse(given)
  if (!read.success) return { ok: false, problem: `A source is not right:\n${z.prettifyError(read.error)}` }
  const { publisher = null, url = null, language = null, date = null, ...rest } = read.data
  return { ok: true, source: { ...rest, publisher, url, language, date } }
}

/** What is wrong with a source for the library, in words; null when nothing is. */
export function problemWithSource({ title, publisher, url }: Source): string | null {
  if (title.length > longest.title) return `A title has at most ${longest.title} characters.`
  if ((publisher ?? '').length > longest.publisher) return `A publisher has at most ${longest.publisher} characters.`
  return Buffer.byteLength(url ?? '') > longest.url ? `An address has at most ${longest.url} characters.` : null
}

export type Wording = { url: string | null; title: string | null; publisher: string | null }

/** By what an article names a source: its address, or, where it gives none, its title and publisher. */
export const wordingOf = ({ url, title, publisher }: Source): Wording =>
  url === null ? { url, title, publisher } : { url, title: null, publisher: null }

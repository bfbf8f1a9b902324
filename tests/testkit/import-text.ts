import { type ImportRequest, type ImportResult, importArticle } from '@dateline/api/import'
import type { Database } from '@dateline/db'
import { operator } from './viewers.ts'

type Asked = Partial<Omit<ImportRequest, 'bytes'>>

/** Imports a text as somebody handed it in: plain text for the German edition, unless said otherwise. */
export function importText(db: Database, text: string | Uint8Array, asked: Asked = {}): Promise<ImportResult> {
  const request = { format: 'text' as const, edition: 'de', publish: false, ...asked }
  return importArticle(db, operator, { ...request, bytes: Buffer.from(text) }, new Date())
}

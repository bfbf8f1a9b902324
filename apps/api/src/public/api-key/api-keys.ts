import type { Database } from '@dateline/db'
import { digestOf } from '../../api-key.ts'
import { type ApiKeyRow, listApiKeys } from './api-key.store.ts'

/** The keys that are good, kept in the process. Events say when to read them anew. */
export type ApiKeys = {
  find(key: string, now: Date): ApiKeyRow | null
  reload(): Promise<void>
}

export async function createApiKeys(db: Database): Promise<ApiKeys> {
  const read = async () => new Map((await listApiKeys(db)).map((row) => [row.digest, row]))
  let byDigest = await read()
  return {
    find(key, now) {
      const row = byDigest.get(digestOf(key))
      return row && (row.expiresAt === null || row.expiresAt > now) ? row : null
    },
    reload: async () => {
      byDigest = await read()
    },
  }
}

import { type Database, liveApiKey } from '@dateline/db'
import { prepared } from '../../prepared.ts'

export type ApiKeyRow = typeof liveApiKey.$inferSelect

const all = prepared((db) => db.select().from(liveApiKey).prepare('api_keys'))

/** The keys that were given out and not revoked. */
export function listApiKeys(db: Database): Promise<ApiKeyRow[]> {
  return all(db).execute()
}

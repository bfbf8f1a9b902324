import type { Database } from '@dateline/db'
import { maxPageSize } from '../../pagination.ts'
import { listMostRead } from './audience.store.ts'
import { hourMs, toHour } from './hours.ts'

/** How old an answer may be. */
export const mostReadSeconds = 60

export type MostRead = (edition: string, hours: number) => Promise<readonly string[]>

/** The ids of what was read most. Adding up a month takes long, so it is done once a minute, for all who ask. */
export function createMostRead(db: Database, now: () => Date = () => new Date()): MostRead {
  const known = new Map<string, { at: number; ids: Promise<string[]> }>()
  return (edition, hours) => {
    const at = now()
    const key = `${edition} ${hours}`
    const last = known.get(key)
    if (last && at.getTime() - last.at < mostReadSeconds * 1000) return last.ids
    const since = new Date(toHour(at).getTime() - (hours - 1) * hourMs)
    const ids = listMostRead(db, edition, since, maxPageSize)
    known.set(key, { at: at.getTime(), ids })
    ids.catch(() => known.delete(key))
    return ids
  }
}

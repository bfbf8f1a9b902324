import type { Database } from '@dateline/db'
import { readReference } from './reference.store.ts'
import { indexReference, type ReferenceData } from './reference-data.ts'

/** Keeps the reference data in the process. Publishing's events say when to read it anew. */
export type Reference = {
  /** What is known now. */
  current(): ReferenceData
  /** Reads everything anew; calls made meanwhile share the next reading. */
  reload(): Promise<void>
}

export async function createReference(db: Database): Promise<Reference> {
  let data = indexReference(await readReference(db))
  let reading: Promise<void> | null = null
  let queued: Promise<void> | null = null

  const read = async () => {
    data = indexReference(await readReference(db))
  }
  const reload = (): Promise<void> => {
    if (!reading) {
      reading = read().finally(() => {
        reading = null
      })
      return reading
    }
    // The reading under way may have begun before what this caller wants to see.
    queued ??= reading
      .catch(() => {})
      .then(() => {
        queued = null
        return reload()
      })
    return queued
  }
  return { current: () => data, reload }
}

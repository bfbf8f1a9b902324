import { afterAll, beforeAll } from 'vitest'
import { startTestApi, type TestApi } from './api.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { createOutlet } from './outlet.ts'

/** A test file's own database with the small outlet in it. */
export function useDatabase(): TestDatabase {
  const made = {} as TestDatabase
  beforeAll(async () => {
    Object.assign(made, await createTestDatabase())
    await createOutlet(made.db)
  })
  afterAll(() => made.drop())
  return made
}

/** The same, and the real server reading it. */
export function useNewsroom(options: Parameters<typeof startTestApi>[1] = {}): {
  database: TestDatabase
  api: TestApi
} {
  const database = useDatabase()
  const api = {} as TestApi
  beforeAll(async () => {
    Object.assign(api, await startTestApi(database.url, options))
  })
  afterAll(() => api.close())
  return { database, api }
}

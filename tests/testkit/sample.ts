import { startTestApi, type TestApi } from './api.ts'
import { createTestDatabase } from './database.ts'

/** The real server over the sample outlet, in a run whose template has it. */
export async function startSampleApi(options?: Parameters<typeof startTestApi>[1]): Promise<TestApi> {
  const database = await createTestDatabase()
  const api = await startTestApi(database.url, options)
  const close = async () => {
    await api.close()
    await database.drop()
  }
  return { ...api, close }
}

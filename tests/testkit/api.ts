import { startApi } from '@dateline/api/start'
import { pino } from 'pino'

export type TestApi = {
  url: string
  /** Runs a query. An answer with errors fails the test, unless the test asks for the errors. */
  run: <Data = Record<string, unknown>>(query: string, variables?: Record<string, unknown>) => Promise<Data>
  errors: (
    query: string,
    variables?: Record<string, unknown>,
  ) => Promise<{ message: string; extensions: { code: string } }[]>
  close: () => Promise<void>
}

/** The real server on a port of its own. */
export async function startTestApi(databaseUrl: string): Promise<TestApi> {
  const api = await startApi({
    publicUrl: databaseUrl,
    host: '127.0.0.1',
    port: 0,
    cacheBytes: 32 * 2 ** 20,
    log: pino({ level: 'silent' }),
  })
  const post = async (query: string, variables: Record<string, unknown> = {}) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] }
  }
  return {
    ...api,
    run: async <Data>(query: string, variables?: Record<string, unknown>) => {
      const { data, errors } = await post(query, variables)
      if (errors) throw new Error(`${JSON.stringify(errors, null, 2)}\nin ${query}\nwith ${JSON.stringify(variables)}`)
      return data as Data
    },
    errors: async (query, variables) => (await post(query, variables)).errors ?? [],
  }
}

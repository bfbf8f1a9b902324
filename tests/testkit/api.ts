import { type StartOptions, startApi } from '@dateline/api/start'
import { pino } from 'pino'
import { type Answer, type AskOptions, ask, documentUrl, hashOf } from './http.ts'
import { testStorage } from './media.ts'

export type TestApi = {
  url: string
  metricsUrl: string | null
  /** Runs a query. An answer with errors fails the test, unless the test asks for the errors. */
  run: <Data = Record<string, unknown>>(query: string, variables?: Record<string, unknown>) => Promise<Data>
  errors: (
    query: string,
    variables?: Record<string, unknown>,
  ) => Promise<{ message: string; extensions: { code: string } }[]>
  /** Asks for one of the trusted documents that the api was started with, as the site does. */
  get: (document: string, variables?: Record<string, unknown>, options?: AskOptions) => Promise<Answer>
  close: () => Promise<void>
}

type TestApiOptions = Partial<
  Pick<
    StartOptions,
    | 'cacheBytes'
    | 'sharedSeconds'
    | 'storage'
    | 'telemetry'
    | 'redisUrl'
    | 'bounds'
    | 'log'
    | 'subscriptions'
    | 'counting'
    | 'newsroom'
  >
> & {
  documents?: readonly string[]
}

/** The real server on a port of its own. It trusts the documents that it is given. */
export async function startTestApi(
  databaseUrl: string,
  {
    documents = [],
    cacheBytes = 32 * 2 ** 20,
    storage = testStorage,
    log = pino({ level: 'silent' }),
    ...others
  }: TestApiOptions = {},
): Promise<TestApi> {
  const api = await startApi({
    publicUrl: databaseUrl,
    documents: new Map(documents.map((document) => [hashOf(document), document])),
    host: '127.0.0.1',
    port: 0,
    cacheBytes,
    storage,
    log,
    ...others,
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
    get: (document, variables, options) => ask(documentUrl(api.url, document, variables), options),
  }
}

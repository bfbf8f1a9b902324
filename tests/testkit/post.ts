export type Posted = {
  status: number
  headers: Headers
  text: string
  data?: unknown
  errors: { message: string; extensions: { code: string; cost?: unknown } }[]
  extensions?: { cost: { requested: number; maximum: number } }
}

type Options = { variables?: unknown; headers?: Record<string, string> }

/** Asks an open query, and takes the answer as it is. */
export async function postQuery(
  api: { url: string },
  query: string,
  { variables, headers }: Options = {},
): Promise<Posted> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const text = await response.text()
  return { errors: [], ...JSON.parse(text), status: response.status, headers: response.headers, text }
}

import { createHash } from 'node:crypto'
import { type IncomingHttpHeaders, request } from 'node:http'

/** An answer as it was sent: nothing is decompressed, followed or kept. */
export type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer }
export type AskOptions = { method?: 'GET' | 'HEAD'; headers?: Record<string, string> }

export function ask(url: string, { method = 'GET', headers = {} }: AskOptions = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = []
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('error', fail)
        .on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
        )
    })
    sent.on('error', fail).end()
  })
}

export const hashOf = (document: string): string => createHash('sha256').update(document).digest('hex')

export function documentUrl(api: string, document: string, variables: Record<string, unknown> = {}): string {
  const parameters = new URLSearchParams({
    documentId: `sha256:${hashOf(document)}`,
    variables: JSON.stringify(variables),
  })
  return `${api}/graphql?${parameters}`
}

/** What an uncompressed answer of the graph holds. Errors in it fail the test. */
export function dataOf<Data = Record<string, unknown>>(answer: Answer): Data {
  const { data, errors } = JSON.parse(answer.bytes.toString()) as { data: Data; errors?: unknown }
  if (errors) throw new Error(JSON.stringify(errors, null, 2))
  return data
}

const caches: Record<string, string> = {
  'dateline; hit': 'hit',
  'dateline; hit; detail=stale': 'stale',
  'dateline; fwd=stale': 'refill',
  'dateline; fwd=miss': 'miss',
}

/** What the api's cache did, as `Cache-Status` tells it. */
export function cacheOf(answer: Answer): string {
  const status = String(answer.headers['cache-status'])
  return caches[status] ?? status
}

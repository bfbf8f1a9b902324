import { createHash } from 'node:crypto'
import { createEdge } from '@dateline/edge'

const example = `# Everything a reader sees is here. Try it: Ctrl-Enter runs the query.
{
  outlet { name }
  edition(code: "es") {
    articles(first: 3) {
      totalCount
      nodes { headline byline publishedAt translations { edition { name } headline path } }
    }
  }
}
`

/** GraphiQL as one page, all of it from this host. It is big (9 MB, 2 MB compressed), so it is made when first asked for. */
export function createGraphiQL() {
  const page = createEdge({ maxBytes: 256 * 2 ** 20, maxAgeMs: Number.POSITIVE_INFINITY, compress: true })
  return () =>
    page.serve('graphiql', async () => {
      const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
      const body = renderGraphiQL({ title: 'Dateline: GraphiQL', endpoint: '/graphql', defaultQuery: example })
      return {
        status: 200,
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Cache-Control': 'public, max-age=0, must-revalidate',
          'Content-Security-Policy': policyFor(body),
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'no-referrer',
          Vary: 'Accept',
        },
        body,
        tags: [],
        store: true,
      }
    })
}

/** Scripts only of this page's own text; nothing from any other host. */
function policyFor(html: string): string {
  const hashes = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    'worker-src blob: data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

import inject from 'light-my-request'
import next from 'next'

/** What Next makes of a path. */
export type Rendered = {
  status: number
  location: string | null
  /** Media type, with its charset. */
  type: string
  /** Of what is no page: headers that its route sets. */
  headers: Record<string, string>
  body: Buffer
}

export type Renderer = { render: (path: string) => Promise<Rendered>; close: () => Promise<void> }

const passedOn = [
  'access-control-allow-origin',
  'cache-control',
  'cross-origin-resource-policy',
  'link',
  'x-robots-tag',
]

/** Next as it was built, in this process and without a socket: a path in, HTML out. */
export async function createNextRenderer(dir: string): Promise<Renderer> {
  const app = next({ dev: false, dir, quiet: true })
  await app.prepare()
  const handle = app.getRequestHandler()
  return {
    async render(path) {
      const response = await inject((req, res) => void handle(req, res), {
        method: 'GET',
        url: path,
        headers: { accept: 'text/html', host: 'localhost' },
      })
      const { location } = response.headers
      const headers = passedOn.flatMap((name) => {
        const value = response.headers[name]
        return value === undefined ? [] : [[name, String(value)]]
      })
      return {
        status: response.statusCode,
        location: location ? String(location) : null,
        type: String(response.headers['content-type'] ?? ''),
        headers: Object.fromEntries(headers),
        body: response.rawPayload,
      }
    },
    close: () => app.close(),
  }
}

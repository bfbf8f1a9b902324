import inject from 'light-my-request'
import next from 'next'

/** What Next makes of a path. */
export type Rendered = { status: number; html: string; location: string | null }

export type Renderer = { render: (path: string) => Promise<Rendered>; close: () => Promise<void> }

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
      return { status: response.statusCode, html: response.payload, location: location ? String(location) : null }
    },
    close: () => app.close(),
  }
}

import { createServer } from 'node:net'

/** The wanted port, or the next one above it that nobody listens on. */
export async function freePort(preferred: number, host = '127.0.0.1'): Promise<number> {
  for (let port = preferred; port < preferred + 200; port += 1) {
    if (await isFree(port, host)) return port
  }
  throw new Error(`No free port between ${preferred} and ${preferred + 199}. Stop a server that listens there.`)
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(true)))
  })
}

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

/** Listens on the wanted port or the next free one. Another process may take a port between the look and the listening. */
export async function onFreePort<Server>(
  preferred: number,
  host: string,
  listen: (port: number) => Promise<Server>,
): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await listen(await freePort(preferred, host))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || attempt === 10) throw error
    }
  }
}

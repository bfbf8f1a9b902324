import { createServer, type IncomingHttpHeaders, type RequestListener, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Received = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** A real server on a port of its own, closed when the test is over. */
export async function startServer(
  listener: RequestListener,
  port = 0,
): Promise<{ port: number; stop(): Promise<void> }> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const stop = () => stopServer(server)
  onTestFinished(stop)
  return { port: (server.address() as AddressInfo).port, stop }
}

function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** The bytes as they came, not decoded as `fetch` would. */
export function send(port: number, headers: Record<string, string> = {}, method = 'GET'): Promise<Received> {
  return new Promise((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port, headers, method, agent: false }, async (res) => {
      const chunks: Buffer[] = []
      for await (const chunk of res) chunks.push(chunk)
      resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) })
    })
    req.on('error', reject)
    req.end()
  })
}

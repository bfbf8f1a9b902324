import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

export type Span = { traceId: string; spanId: string; parentSpanId?: string; name: string }
export type Export = { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }

/** Takes the traces that are exported to it, as an OpenTelemetry collector does, until the test file ends. */
export async function startCollector(): Promise<{ endpoint: string; received: string[] }> {
  const received: string[] = []
  const collector = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    if (req.url === '/v1/traces') received.push(Buffer.concat(chunks).toString())
    res.writeHead(200, { 'Content-Type': 'application/json' }).end('{}')
  })
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    collector.close()
  })
  return { endpoint: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`, received }
}

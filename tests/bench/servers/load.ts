import { connect, type Socket } from 'node:net'

export type LoadJob = { port: number; requests: readonly string[]; connections: number; seconds: number }
export type LoadResult = { answers: number; failures: number; bytes: number; p50: number; p95: number; p99: number }

/** Readers: so many connections, each asking for something at random as soon as it has its answer. */
async function load({ port, requests, connections, seconds }: LoadJob): Promise<LoadResult> {
  const texts = requests.map((request) => Buffer.from(request))
  const until = performance.now() + seconds * 1000
  const latencies: number[] = []
  const totals = { failures: 0, bytes: 0 }
  const run = async () => {
    const reader = await openReader(port)
    while (performance.now() < until) {
      const request = texts[Math.floor(Math.random() * texts.length)]
      if (!request) break
      const askedAt = performance.now()
      const { status, bytes } = await reader.ask(request)
      latencies.push(performance.now() - askedAt)
      totals.bytes += bytes
      if (status !== 200) totals.failures += 1
    }
    reader.close()
  }
  const stay = stayAwake()
  await Promise.all(Array.from({ length: connections }, run))
  stay.stop()
  latencies.sort((a, b) => a - b)
  const percentile = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0
  return { answers: latencies.length, p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99), ...totals }
}

/**
 * Keeps this process from sleeping between answers. Waking it would be charged to the server that sends to it, and only
 * to a server that is slow enough to let it sleep: it doubles what some servers seem to cost.
 */
function stayAwake(): { stop: () => void } {
  let isOver = false
  const spin = () => {
    if (!isOver) setImmediate(spin)
  }
  spin()
  return {
    stop: () => {
      isOver = true
    },
  }
}

type Answer = { status: number; bytes: number }
type Reader = { ask: (request: Buffer) => Promise<Answer>; close: () => void }

/** One connection that is kept alive. It reads as much of HTTP as our servers speak: answers with a Content-Length. */
async function openReader(port: number): Promise<Reader> {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let waiting: PromiseWithResolvers<Answer> | null = null
  let head = ''
  let status = 0
  let [length, received] = [0, 0]

  const take = (chunk: Buffer): void => {
    if (status === 0) {
      head += chunk.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      const [, digits] = /content-length: (\d+)/i.exec(head.slice(0, end)) ?? []
      if (digits === undefined) {
        fail(new Error(`An answer without Content-Length:\n${head.slice(0, end)}`))
        return
      }
      status = Number(head.slice(9, 12))
      length = end + 4 + Number(digits)
      received = head.length
    } else {
      received += chunk.length
    }
    if (received < length) return
    const answer = { status, bytes: length }
    head = ''
    status = 0
    waiting?.resolve(answer)
  }
  const fail = (error: Error) => waiting?.reject(error)
  socket.on('data', take).on('error', fail)
  socket.on('close', () => fail(new Error('The server closed the connection.')))
  await new Promise<void>((done) => socket.once('connect', done))
  return {
    ask: (request) => {
      waiting = Promise.withResolvers<Answer>()
      socket.write(request)
      return waiting.promise
    },
    close: () => {
      waiting = null
      socket.end()
    },
  }
}

process.on('message', async (job: LoadJob) => {
  try {
    process.send?.({ result: await load(job) })
  } catch (error) {
    process.send?.({ error: String(error) })
  }
})

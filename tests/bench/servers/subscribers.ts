import { connect } from 'node:net'

export type SubscribersJob = { port: number; path: string; subscribers: number }
/** When each event came, by the number in its headline; in milliseconds since 1970. */
export type SubscribersResult = { heard: [event: number, at: number][]; cut: number }

/** Of each of these, an address of this machine's own, no more than an address may follow. */
const subscribersPerAddress = 200

/** Readers who follow a subscription and note when an event comes. Says `ready` when all follow; told anything, what they heard. */
async function follow({ port, path, subscribers }: SubscribersJob): Promise<void> {
  const heard: [number, number][] = []
  let cut = 0
  const open = (number: number) =>
    new Promise<void>((ready) => {
      const localAddress = `127.0.1.${1 + Math.floor(number / subscribersPerAddress)}`
      const socket = connect({ port, host: '127.0.0.1', localAddress }).setEncoding('utf8')
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n`)
      socket
        .on('error', () => {})
        .on('close', () => {
          cut += 1
          ready()
        })
      socket.on('data', (text: unknown) => {
        const at = performance.timeOrigin + performance.now()
        if (String(text).includes('EditionFollowed')) ready()
        for (const [, event] of String(text).matchAll(/"headline":"Event (\d+)"/g)) heard.push([Number(event), at])
      })
    })
  for (let from = 0; from < subscribers; from += 100) {
    await Promise.all(Array.from({ length: Math.min(100, subscribers - from) }, (_, more) => open(from + more)))
  }
  process.once('message', () => process.send?.({ heard, cut } satisfies SubscribersResult))
  process.send?.('ready')
}

process.once('message', (job: SubscribersJob) => void follow(job))

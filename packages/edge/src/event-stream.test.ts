import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { follow, purgeOf, startStream, until } from './events.fixtures.ts'
import { send } from './http.fixtures.ts'

test('every subscriber hears a reset first, then all purges in order', async () => {
  const { stream, port } = await startStream()
  const subscribers = [follow(port), follow(port)]
  await until(() => stream.size() === 2)

  const first = { changed: ['article:é', 'list:fr'], withdrawn: ['article:"2"\n'] }
  stream.send(first)
  stream.send(purgeOf('front:fr'))
  stream.reset()

  for (const { heard } of subscribers) {
    await until(() => heard.length === 4)
    expect(heard).toEqual(['reset', first, purgeOf('front:fr'), 'reset'])
  }
})

test('heartbeats keep a quiet stream alive', async () => {
  const { stream, port } = await startStream(undefined, { heartbeatMs: 20 })
  const { heard, lost } = follow(port, { silenceMs: 1000 })
  await until(() => stream.size() === 1)
  await new Promise((resolve) => setTimeout(resolve, 1500))

  stream.send(purgeOf('a'))

  await until(() => heard.length === 2)
  expect(lost).toEqual([])
})

test('a subscriber who does not read is dropped, the others are not', async () => {
  const { stream, port } = await startStream(undefined, { maxBufferedBytes: 100_000 })
  const { heard, lost } = follow(port)
  const asleep = connect(port, '127.0.0.1').pause()
  onTestFinished(() => void asleep.destroy())
  asleep.on('error', () => {})
  asleep.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await until(() => stream.size() === 2)

  const large = purgeOf(...Array.from({ length: 5000 }, (_, n) => `article:${n}`))
  let sent = 0
  while (stream.size() === 2 && sent < 1000) {
    stream.send(large)
    sent += 1
    await until(() => heard.length === sent + 1)
  }

  expect(stream.size()).toBe(1)
  expect(lost).toEqual([])
  asleep.resume()
  await until(() => asleep.closed)
})

test('a stream that is closed ends its subscribers and takes no more', async () => {
  const { stream, port } = await startStream()
  const { lost } = follow(port)
  await until(() => stream.size() === 1)

  stream.close()

  expect(stream.size()).toBe(0)
  await until(() => lost.length >= 2)
  expect((await send(port)).status).toBe(503)
})

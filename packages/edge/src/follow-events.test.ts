import type { RequestListener, ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { follow, purgeOf, startStream, until } from './events.fixtures.ts'
import { startServer } from './http.fixtures.ts'

/** Each connection is answered by the next of these; the last one answers all that follow. */
function inTurn(...listeners: ((res: ServerResponse) => void)[]): RequestListener {
  let connections = 0
  return (_req, res) => {
    const listener = listeners[Math.min(connections++, listeners.length - 1)]
    res.setHeader('content-type', 'text/event-stream')
    listener?.(res)
  }
}

test('a server that was killed and is back is found again, and all begins with a reset', async () => {
  const before = await startStream()
  const { heard, lost } = follow(before.port)
  await until(() => before.stream.size() === 1)
  before.stream.send(purgeOf('one'))
  await until(() => heard.length === 2)

  await before.stop()
  await until(() => lost.length > 2)
  const after = await startStream(before.port)
  await until(() => after.stream.size() === 1)
  after.stream.send(purgeOf('two'))

  await until(() => heard.length === 4)
  expect(heard).toEqual(['reset', purgeOf('one'), 'reset', purgeOf('two')])
})

test('an event on which the connection is cut is not half heard', async () => {
  const { port } = await startServer(
    inTurn(
      (res) => res.write('event: purge\ndata: {"changed":["a"],"withdrawn":[]}\n', () => res.destroy()),
      (res) => res.write('event: purge\ndata: {"changed":["b"],"withdrawn":[]}\n\n'),
    ),
  )

  const { heard } = follow(port)

  await until(() => heard.includes('reset') && heard.length === 3)
  expect(heard).toEqual(['reset', 'reset', purgeOf('b')])
})

test.each([
  ['is no JSON', 'event: purge\ndata: {"changed":\n\n'],
  ['is no purge', 'event: purge\ndata: {"changed":[1],"withdrawn":[]}\n\n'],
  ['has no data', 'event: purge\n\n'],
])('a purge that %s ends the connection, and the next one begins with a reset', async (_how, frame) => {
  const { port } = await startServer(
    inTurn(
      (res) => res.write(`${frame}event: purge\ndata: {"changed":["lost"],"withdrawn":[]}\n\n`),
      (res) => res.write('event: purge\ndata: {"changed":["b"],"withdrawn":[]}\n\n'),
    ),
  )

  const { heard } = follow(port)

  await until(() => heard.length === 3)
  expect(heard).toEqual(['reset', 'reset', purgeOf('b')])
})

test('a purge that could not be carried out ends the connection as well', async () => {
  const { stream, port } = await startStream()
  const { heard, lost } = follow(port, {
    onPurge: () => {
      throw new Error('could not purge')
    },
  })
  await until(() => stream.size() === 1)

  stream.send(purgeOf('a'))

  await until(() => heard.length === 2)
  expect(heard).toEqual(['reset', 'reset'])
  expect(lost).toEqual(['Error: could not purge'])
})

test('events of other names are passed over', async () => {
  const { port } = await startServer(inTurn((res) => res.write('event: news\ndata: ?\n\ndata: ?\n\nevent: reset\n\n')))

  const { heard } = follow(port)

  await until(() => heard.length === 2)
  expect(heard).toEqual(['reset', 'reset'])
})

test('a stream that falls silent is given up', async () => {
  const { port } = await startServer(inTurn((res) => res.write(':\n\n')))

  const { heard, lost } = follow(port, { silenceMs: 30 })

  await until(() => heard.length >= 2)
  expect(lost[0]).toBe('Error: The stream of events fell silent.')
})

test.each([
  ['an error', (res: ServerResponse) => res.writeHead(503).end()],
  ['a page', (res: ServerResponse) => res.writeHead(200, { 'content-type': 'text/html' }).end('hello')],
])('%s instead of a stream is not taken for a connection', async (_name, listener) => {
  const { port } = await startServer(inTurn(listener, listener, (res) => res.write(':\n\n')))

  const { heard, lost } = follow(port)

  await until(() => heard.length > 0)
  expect(lost).toHaveLength(2)
  expect(heard).toEqual(['reset'])
})

test('following ends when it is told to, connected or waiting', async () => {
  const { stream, port, stop } = await startStream()
  const connected = follow(port)
  await until(() => stream.size() === 1)

  await connected.stop()
  expect(connected.lost).toEqual([])
  await until(() => stream.size() === 0)
  await stop()
  const waiting = follow(port, { minDelayMs: 1e6, maxDelayMs: 1e6 })
  await until(() => waiting.lost.length === 1)
  await waiting.stop()

  expect(waiting.heard).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEventParser, type StreamEvent } from './event-parser.ts'

function parse(...chunks: (string | Uint8Array)[]): StreamEvent[] {
  const events: StreamEvent[] = []
  const push = createEventParser((event) => events.push(event))
  for (const chunk of chunks) push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return events
}

test('an event has a name and data; comments and unknown fields say nothing', () => {
  expect(parse(': hello\n\nid: 7\nevent: purge\nretry: 1\ndata: {"a":1}\n\n')).toEqual([
    { event: 'purge', data: '{"a":1}' },
  ])
})

test.each(['\n', '\r\n', '\r'])('lines may end in %j', (end) => {
  const text = ['event: purge', 'data: one', 'data:two', 'data', '', 'data:  three', '', ':'].join(end)

  expect(parse(text + end)).toEqual([
    { event: 'purge', data: 'one\ntwo\n' },
    { event: 'message', data: ' three' },
  ])
})

test('a byte order mark at the beginning is skipped', () => {
  expect(parse('\uFEFFdata: x\n\n')).toEqual([{ event: 'message', data: 'x' }])
})

test('an event without data is an event if it has a name', () => {
  expect(parse('event: reset\n\n\n\n')).toEqual([{ event: 'reset', data: '' }])
})

test('an event that is cut off is not delivered', () => {
  expect(parse('event: purge\ndata: {}\n')).toEqual([])
})

test('an event without end is refused', () => {
  const chunk = `data: ${'x'.repeat(1_000_000)}\n`

  expect(() => parse(chunk, chunk, chunk, chunk, chunk)).toThrow('does not end')
  expect(() => parse('x'.repeat(5_000_000))).toThrow('does not end')
})

test('the borders of the chunks make no difference, not even inside a letter', () => {
  const lines = fc.constantFrom('event: purge', 'event:réset', 'data: année', 'data: 😀', 'data', ': hi', '', '')
  const ends = fc.constantFrom('\n', '\r\n', '\r')

  fc.assert(
    fc.property(fc.array(fc.tuple(lines, ends)), fc.array(fc.nat(200)), (parts, cuts) => {
      const bytes = Buffer.from(`${parts.flat().join('')}\n`)
      const borders = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length]
      const chunks = borders.slice(1).map((border, index) => bytes.subarray(borders[index], border))

      expect(parse(...chunks)).toEqual(parse(bytes))
    }),
  )
})

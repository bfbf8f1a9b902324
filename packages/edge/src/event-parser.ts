export type StreamEvent = { event: string; data: string }

/** Far above any purge: what is larger is not one of our streams. */
const maxEventLength = 4_000_000

/** Parses `text/event-stream` as the HTML standard has it, whatever the borders of the chunks. */
export function createEventParser(onEvent: (event: StreamEvent) => void): (chunk: Uint8Array) => void {
  const decoder = new TextDecoder()
  let rest = ''
  let event = ''
  let data: string[] = []
  let length = 0

  function takeLine(line: string): void {
    if (line === '') {
      if (event !== '' || data.length > 0) onEvent({ event: event || 'message', data: data.join('\n') })
      event = ''
      data = []
      length = 0
      return
    }
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1)
    if (field === 'event') event = value
    if (field === 'data') data.push(value)
    length += line.length
  }

  return (chunk) => {
    rest += decoder.decode(chunk, { stream: true })
    let start = 0
    for (const end of rest.matchAll(/\r\n|\n|\r/g)) {
      // A CR at the end of a chunk may be half of a CRLF.
      if (end[0] === '\r' && end.index === rest.length - 1) break
      takeLine(rest.slice(start, end.index))
      start = end.index + end[0].length
    }
    rest = rest.slice(start)
    if (length + rest.length > maxEventLength) throw new Error('An event of the stream does not end.')
  }
}

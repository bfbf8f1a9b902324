import { connect } from 'node:net'

/** Sends bytes as they are, and returns what comes back until the server hangs up. */
export function sendRaw(url: string, bytes: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes))
    let answer = ''
    socket
      .setEncoding('latin1')
      .on('data', (chunk: string) => {
        answer += chunk
      })
      .on('error', fail)
      .on('close', () => done(answer))
  })
}

import { createServer } from 'node:net'
import { createInterface } from 'node:readline'

/** An SMTP server (RFC 5321) that keeps what it is sent, as it came over the wire. */
export async function startMailServer(): Promise<{ port: number; mails: string[]; close: () => Promise<void> }> {
  const mails: string[] = []
  const server = createServer((socket) => {
    const say = (line: string) => socket.write(`${line}\r\n`)
    let body: string[] | null = null
    socket.on('error', () => {})
    say('220 mail.test')
    createInterface(socket).on('line', (line) => {
      if (body !== null) {
        if (line !== '.') return body.push(line)
        mails.push(body.join('\n'))
        body = null
        return say('250 kept')
      }
      if (/^QUIT/i.test(line)) return socket.end('221 bye\r\n')
      if (!/^DATA/i.test(line)) return say('250 mail.test')
      body = []
      return say('354 go on')
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    mails,
    close: () => new Promise((done) => server.close(() => done())),
  }
}

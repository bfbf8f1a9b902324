import { createServer, type Server, type Socket } from 'node:net'

export type TestRedis = { url: string; stop: () => Promise<void>; start: () => Promise<void> }

/**
 * Speaks as much of Redis' protocol (RESP2) as the api needs, so that tests need no Redis: INCRBY and PEXPIRE in a
 * transaction. With TEST_REDIS_URL the same tests run on a real one.
 */
export async function startRedis(): Promise<TestRedis> {
  const values = new Map<string, number>()
  const sockets = new Set<Socket>()
  let server: Server
  let port = 0
  const start = () =>
    new Promise<void>((done) => {
      server = createServer((socket) => {
        sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => {}))
        serve(socket, values)
      }).listen(port, '127.0.0.1', () => {
        const address = server.address()
        port = typeof address === 'object' && address ? address.port : 0
        done()
      })
    })
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      for (const socket of sockets) socket.destroy()
    })
  await start()
  return { url: `redis://127.0.0.1:${port}`, start, stop }
}

function serve(socket: Socket, values: Map<string, number>): void {
  let queue: string[][] | null = null
  const run = ([name = '', key = '', amount = '']: string[]): string => {
    if (name === 'PEXPIRE') return ':1'
    if (name !== 'INCRBY') return '+OK'
    const sum = (values.get(key) ?? 0) + Number(amount)
    values.set(key, sum)
    return `:${sum}`
  }
  const answer = (command: string[]): string => {
    const name = command[0]?.toUpperCase() ?? ''
    if (name === 'MULTI') {
      queue = []
      return '+OK'
    }
    if (name === 'EXEC') {
      const results = (queue ?? []).map(run)
      queue = null
      return [`*${results.length}`, ...results].join('\r\n')
    }
    if (queue === null) return run([name, ...command.slice(1)])
    queue.push([name, ...command.slice(1)])
    return '+QUEUED'
  }
  let rest = ''
  socket.setEncoding('utf8').on('data', (data) => {
    const { commands, left } = readCommands(rest + data)
    rest = left
    for (const command of commands) socket.write(`${answer(command)}\r\n`)
  })
}

/** Commands are arrays of strings, each with its length before it. */
function readCommands(text: string): { commands: string[][]; left: string } {
  const commands: string[][] = []
  let left = text
  for (;;) {
    const lines = left.split('\r\n')
    const count = Number(lines[0]?.slice(1))
    if (!left.startsWith('*') || lines.length < 2 * count + 2) return { commands, left }
    commands.push(lines.slice(1, 2 * count + 1).filter((_line, index) => index % 2 === 1))
    left = lines.slice(2 * count + 1).join('\r\n')
  }
}

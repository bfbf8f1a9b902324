import { request } from 'node:http'

export type RawAnswer = { status: number; headers: string[]; body: string }

/** What the connection brings itself; a bare server writes its own. */
const hopByHop = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding'])

/** An answer as it came over the wire: headers as they were written, the body undecoded and in base64. */
export function fetchRaw(port: number, path: string, encoding: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, host: '127.0.0.1', path, headers: { 'Accept-Encoding': encoding } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const headers = answer.rawHeaders.flatMap((name, index, all) =>
          index % 2 === 1 || hopByHop.has(name.toLowerCase()) ? [] : [name, all[index + 1] ?? ''],
        )
        resolve({ status: answer.statusCode ?? 0, headers, body: Buffer.concat(chunks).toString('base64') })
      })
    })
    outgoing.on('error', reject).end()
  })
}

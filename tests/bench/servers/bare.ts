import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/** The limit of what Node can do: the same bytes for whatever is asked. */
const [port, file = ''] = process.argv.slice(2)
const { headers, body } = JSON.parse(readFileSync(file, 'utf8')) as { headers: string[]; body: string }
const bytes = Buffer.from(body, 'base64')

createServer((_req, res) => {
  res.writeHead(200, headers)
  res.end(bytes)
}).listen(Number(port), '127.0.0.1')

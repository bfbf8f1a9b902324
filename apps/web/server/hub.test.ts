import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { createHub } from './hub.ts'

async function startHub() {
  const told: (string | null)[] = []
  const server = createServer(async (req, res) => {
    const form = new URLSearchParams(await text(req))
    if (form.get('hub.mode') === 'publish') told.push(form.get('hub.url'))
    res.writeHead(204).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const address = server.address()
  return { told, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` }
}

test('the hub is told once of the feeds of an edition in which something has changed', async () => {
  const { told, url } = await startHub()
  const log = pino({ level: 'silent' })
  const hub = createHub({ hubUrl: url, siteUrl: 'https://puente.example', log, delayMs: 20 })

  hub.purge({ changed: ['article:1', 'list:fr', 'section:1:fr'], withdrawn: [] })
  hub.purge({ changed: ['list:fr'], withdrawn: [] })
  hub.purge({ changed: ['asset:1'], withdrawn: [] })

  const feeds = ['xml', 'atom', 'json'].map((format) => `https://puente.example/fr/feed.${format}`)
  await expect.poll(() => told).toEqual(feeds)
})

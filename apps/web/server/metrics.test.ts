import { expect, onTestFinished, test } from 'vitest'
import { serveMetrics } from './metrics.ts'
import { createFolder, startSite } from './site.fixtures.ts'

test('figures say what was answered, made and kept, where no reader comes', async () => {
  const metrics = await serveMetrics({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => metrics.close())
  const site = await startSite((path) => (path === '/fr/rien' ? { status: 404, html: '' } : {}), {
    metrics,
    keptIn: createFolder(),
  })
  for (const path of ['/fr', '/fr', '/fr', '/fr/rien', '/fr/search?q=a', '/fr/junk.php']) await site.get(path)
  await expect.poll(() => site.disk?.stats().pendingBytes).toBe(0)

  const text = await (await fetch(metrics.url)).text()
  const figure = (name: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')[1],
    )

  expect(figure('dateline_requests_total{status="200",cache="hit"}')).toBe(2)
  expect(figure('dateline_requests_total{status="200",cache="miss"}')).toBe(2)
  expect(figure('dateline_requests_total{status="404",cache="miss"}')).toBe(1)
  expect(figure('dateline_requests_total{status="404",cache="hit"}')).toBe(1)
  expect(figure('dateline_render_seconds_count{kind="front"}')).toBe(1)
  expect(figure('dateline_render_seconds_count{kind="search"}')).toBe(1)
  expect(figure('dateline_edge_entries{room="countless"}')).toBe(1)
  expect(figure('dateline_disk_entries{room="pages"}')).toBe(figure('dateline_edge_entries{room="pages"}'))
  expect(figure('dateline_disk_in_use')).toBe(1)
  expect(figure('dateline_events_following')).toBe(1)
  expect(figure('process_resident_memory_bytes')).toBeGreaterThan(0)
  expect((await site.get('/metrics')).status).toBe(404)
})

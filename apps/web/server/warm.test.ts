import { expect, test } from 'vitest'
import { createWarmer } from './warm.ts'

const page = (modified: string) => ({
  status: 200,
  body: `<!DOCTYPE html><meta property="article:modified_time" content="${modified}"/>`,
})
const now = () => Date.parse('2026-11-18T12:00:00Z')

test('the card of an article that was just changed is made once, that of an old one is not', async () => {
  const asked: string[] = []
  const warmer = createWarmer({ find: async (path) => asked.push(path), pauseMs: 1, now })

  warmer.note('/fr/2024/01/ancien', page('2024-01-02T12:00:00-03:00'))
  warmer.note('/fr/analyse', page('2026-11-18T08:00:00-03:00'))
  warmer.note('/fr/2026/11/retire', { ...page('2026-11-18T08:00:00-03:00'), status: 410 })
  warmer.note('/fr/2026/11/un-titre', page('2026-11-18T08:00:00-03:00'))
  warmer.note('/fr/2026/11/un-titre', page('2026-11-18T08:00:00-03:00'))
  warmer.note('/fr/2026/11/autre', page('2026-11-18T08:30:00-03:00'))

  await expect.poll(() => asked).toEqual(['/fr/2026/11/un-titre/card.png', '/fr/2026/11/autre/card.png'])
})

test('nobody is asked after the end', async () => {
  const asked: string[] = []
  const warmer = createWarmer({ find: async (path) => asked.push(path), pauseMs: 1, now })

  warmer.note('/fr/2026/11/un-titre', page('2026-11-18T08:00:00-03:00'))
  warmer.stop()
  await new Promise((done) => setTimeout(done, 20))

  expect(asked).toEqual([])
})

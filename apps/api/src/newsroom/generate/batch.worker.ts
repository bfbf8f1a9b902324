import { parentPort, workerData } from 'node:worker_threads'
import { makeBatches } from './batch.rules.ts'
import type { Cast } from './story.rules.ts'

/** Makes batches in a thread of its own: one for every message that asks for one, and null after the last. */
const { cast, articles, size } = workerData as { cast: Cast; articles: number; size: number }
const batches = makeBatches(cast, articles, size)

parentPort?.on('message', () => {
  const next = batches.next()
  if (next.done) return parentPort?.postMessage(null)
  const buffers = Object.values(next.value.texts).map((text) => text.buffer as ArrayBuffer)
  parentPort?.postMessage(next.value, buffers)
})

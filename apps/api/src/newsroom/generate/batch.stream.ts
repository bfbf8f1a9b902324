import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Batch } from './copy.store.ts'
import type { Cast } from './story.rules.ts'

/** How many batches are made ahead of the writing. */
const ahead = 3

/** The batches of a seed, made by another thread while this one writes. */
export async function* streamBatches(cast: Cast, articles: number, size: number): AsyncGenerator<Batch> {
  const worker = new Worker(new URL('./batch.worker.ts', import.meta.url), { workerData: { cast, articles, size } })
  const arrived: (Batch | null)[] = []
  let failure: unknown = null
  worker.on('message', (batch: Batch | null) => arrived.push(batch))
  worker.on('error', (error) => {
    failure = error
  })
  try {
    for (let asked = 0; asked < ahead; asked += 1) worker.postMessage('next')
    while (true) {
      while (arrived.length === 0) {
        if (failure) throw failure
        await once(worker, 'message')
      }
      const batch = arrived.shift()
      if (!batch) return
      worker.postMessage('next')
      yield batch
    }
  } finally {
    await worker.terminate()
  }
}

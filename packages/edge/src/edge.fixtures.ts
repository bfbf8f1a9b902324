import type { Answer } from './entry.ts'

export function createAnswer(answer: Partial<Answer> = {}): Answer {
  return { status: 200, headers: { 'Content-Type': 'text/html' }, body: 'a page', tags: [], store: true, ...answer }
}

/** A fill that a test lets go when it likes. */
export function createHeldFill() {
  let runs = 0
  const waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = []
  return {
    fill: () =>
      new Promise<Answer>((resolve, reject) => {
        runs += 1
        waiting.push({ resolve, reject })
      }),
    /** The fills under way, the oldest first. */
    async answer(answer: Partial<Answer>) {
      waiting.shift()?.resolve(createAnswer(answer))
      await settle()
    },
    async fail(message: string) {
      waiting.shift()?.reject(new Error(message))
      await settle()
    },
    runs: () => runs,
  }
}

/** Lets everything that can go on go on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

export function createClock(start = 1_000_000) {
  let time = start
  return { now: () => time, advance: (ms: number) => (time += ms) }
}

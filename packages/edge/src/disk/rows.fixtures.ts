import { type Page, type Rows, unknownPlace } from './page.ts'

/** A disk in memory: it answers late, at times later than at others, with what there was when it was asked. */
export function createLateRows() {
  const rows = new Map<string, { page: Page; run: number }>()
  let runs = 0
  let asked = 0

  /** As the process that starts now has it. */
  function open(): Rows {
    const run = ++runs
    return {
      read(key) {
        const found = rows.get(key)
        const page = found && (found.run === run ? found.page : { ...found.page, place: unknownPlace })
        return wait(asked++ % 3).then(() => page ?? null)
      },
      write(page) {
        // A process that was killed writes nothing any more.
        if (run === runs) rows.set(page.key, { page, run })
      },
      remove: (key) => void rows.delete(key),
      withdraw(tags) {
        for (const [key, { page }] of rows) if (page.tags.some((tag) => tags.includes(tag))) rows.delete(key)
      },
      clear: () => rows.clear(),
      heard: () => {},
    }
  }
  return { open }
}

async function wait(turns: number): Promise<void> {
  for (let turn = 0; turn <= turns; turn += 1) await new Promise((done) => setImmediate(done))
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLateRows } from './disk/rows.fixtures.ts'
import { settle } from './edge.fixtures.ts'
import { createNewsroom, listArticles, type Newsroom, pages, type Reading } from './newsroom.fixtures.ts'

const article = fc.constantFrom('a', 'b', 'c')
const fill = fc.nat(4)

/** A step is something that happens to a newsroom; its name is what a counterexample prints. */
const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.tuple(fc.constant('read'), fc.constantFrom(...pages)) },
    { weight: 6, arbitrary: fc.tuple(fc.constant('advance'), fill) },
    { weight: 2, arbitrary: fc.tuple(fc.constant('fail'), fill) },
    { weight: 3, arbitrary: fc.tuple(fc.constant('publish'), article) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('withdraw'), article) },
    { weight: 3, arbitrary: fc.tuple(fc.constant('deliver'), fc.constant(0)) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('reset'), fc.constant(0)) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('restart'), fc.constant(0)) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('pass'), fc.nat(1500)) },
  ),
  { minLength: 5, maxLength: 80, size: 'max' },
)

type Steps = typeof steps extends fc.Arbitrary<infer T> ? T : never

async function play(newsroom: Newsroom, played: Steps): Promise<void> {
  for (const [name, argument] of played) {
    const step = newsroom[name as 'read' | 'advance'] as (argument: string | number) => void
    step(argument)
    await settle()
  }
  await newsroom.finish()
}

function expectFresh({ page, told, shown, cache, excused, leaked }: Reading): void {
  expect(leaked).toEqual([])
  if (!shown) return
  const older = listArticles(page).filter((id) => Math.abs(shown[id] ?? 0) < Math.abs(told[id] ?? 0))
  if (older.length > 0) expect([cache, excused]).toEqual(['stale', true])
}

/** When all is delivered and nothing fails any more, everyone reads the truth. */
async function expectTruth(newsroom: Newsroom): Promise<void> {
  newsroom.pass(1000)
  for (const page of pages) {
    newsroom.read(page)
    await newsroom.finish()
    newsroom.read(page)
    await newsroom.finish()
    expect(newsroom.readings.at(-1)?.shown).toEqual(newsroom.look(page))
  }
  expect(newsroom.stats().filling).toBe(0)
}

test.each([
  ['an ample cache', 1e6, false],
  ['a cache with room for one page only', 10_000, false],
  ['an ample cache and a disk', 1e6, true],
  ['a disk alone', 0, true],
])('with %s, whoever comes after a purge reads what had been published by then', async (_name, maxBytes, hasDisk) => {
  await fc.assert(
    fc.asyncProperty(steps, async (played) => {
      const newsroom = createNewsroom({ maxBytes, maxAgeMs: 4000, ...(hasDisk && { rows: createLateRows().open }) })

      await play(newsroom, played)

      for (const reading of newsroom.readings) expectFresh(reading)
      await expectTruth(newsroom)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['no disk', false],
  ['a disk', true],
])(
  'with no patience and %s, old bytes are served, but never what was withdrawn, and in the end all is new',
  async (_name, hasDisk) => {
    await fc.assert(
      fc.asyncProperty(steps, async (played) => {
        const newsroom = createNewsroom({
          maxBytes: 1e6,
          patienceMs: 0,
          ...(hasDisk && { rows: createLateRows().open }),
        })

        await play(newsroom, played)

        for (const { leaked } of newsroom.readings) expect(leaked).toEqual([])
        await expectTruth(newsroom)
      }),
      { numRuns: 300 },
    )
  },
)

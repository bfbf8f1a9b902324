import { afterAll, expect, test } from 'vitest'
import { createDesk, runCli } from '../testkit/cli.ts'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { takeStock } from '../testkit/stock.ts'

const { database, api } = useNewsroom()
const desk = createDesk()
afterAll(() => desk.clear())

const newsroom = (...args: string[]) => runCli(database.url, ...args)

const month = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit' })
  .format(new Date())
  .replace('-', '/')

const resolve = (path: string) =>
  api.run(
    `query ($path: String!) { resolve(path: $path) { __typename ... on Article { headline } ... on Redirect { path }
      ... on Gone { reason } } }`,
    { path },
  )

test('an editor imports, publishes, moves, withdraws and brings back an article, and is told what happened', async () => {
  const file = desk.put('fluss.txt', 'Der Fluss steigt\n\nLima. Es regnet.\n\nEs regnet weiter.')
  const path = `/de/${month}/der-fluss-steigt`
  const moved = `/de/${month}/hochwasser`

  const imported = await newsroom('import', file, '--edition', 'de', '--topic', 'Wasser', '--by', 'Ana Ruiz')
  const published = await newsroom('publish', 'de/der-fluss-steigt')
  const again = await newsroom('publish', path)
  const renamed = await newsroom('publish', path, '--slug', 'hochwasser')
  const redirect = await resolve(path)
  const withdrawn = await newsroom('withdraw', path, '--reason', 'Ein Irrtum.')
  const gone = await resolve(moved)
  const back = await newsroom('publish', moved)

  expect(imported).toEqual({
    code: 0,
    stdout: 'Imported as a draft: de/der-fluss-steigt\nPublish it: pnpm newsroom publish de/der-fluss-steigt',
    stderr: '',
  })
  expect(published).toEqual({ code: 0, stdout: `Published: ${path}`, stderr: '' })
  expect(again).toEqual({ code: 0, stdout: `It is public as it is: ${path}`, stderr: '' })
  expect(renamed).toEqual({ code: 0, stdout: `Published: ${moved}`, stderr: '' })
  expect(redirect).toEqual({ resolve: { __typename: 'Redirect', path: moved } })
  expect(withdrawn).toEqual({
    code: 0,
    stdout: `Withdrawn: ${moved} answers 410 from now on. "pnpm newsroom publish ${moved}" brings it back.`,
    stderr: '',
  })
  expect(gone).toEqual({ resolve: { __typename: 'Gone', reason: 'Ein Irrtum.' } })
  expect(back.stdout).toBe(`Published: ${moved}`)
  expect(await resolve(moved)).toEqual({ resolve: { __typename: 'Article', headline: 'Der Fluss steigt' } })

  const shown = await newsroom('show', path)
  expect(shown.code).toBe(0)
  for (const fact of [
    /^Der Fluss steigt\n/,
    /status +published/,
    new RegExp(`path +${moved}`),
    /revision +1, public: 1/,
    /dateline +Lima/,
    /topics +Wasser/,
    /credits +Ana Ruiz \(author\)/,
    /length +2 blocks, 5 words/,
    /appeal +none/,
    /\n {2}Es regnet\.\n/,
    /create[\s\S]*publish[\s\S]*rename[\s\S]*publish[\s\S]*withdraw[\s\S]*publish$/,
  ])
    expect(shown.stdout).toMatch(fact)
})

test('a file goes live in one step, and what an article cannot hold is named', async () => {
  const file = desk.put('karte.md', '# Die Karte\n\nEin Blick.\n\n![Die Karte](karte.png)\n')

  const result = await newsroom('import', file, '--edition', 'de', '--section', 'nachrichten', '--publish')

  expect(result.code).toBe(0)
  expect(result.stdout).toMatch(new RegExp(`^Published: /de/${month}/die-karte\n  left out: .*Die Karte`))
  expect(await resolve(`/de/${month}/die-karte`)).toEqual({ resolve: { __typename: 'Article', headline: 'Die Karte' } })
})

test('a headline in Markdown is its words, and whoever forgets the section is told', async () => {
  const file = desk.put('titel.md', '# Der *Fluss* und [das Meer](https://example.org)\n\nEin Text.')

  const { stdout } = await newsroom('import', file, '--edition', 'de', '--publish')

  expect(stdout).toMatch(new RegExp(`^Published: /de/${month}/der-fluss-und-das-meer\nIt stands in no section: `))
})

test('a file that was imported already is said to be there, and nothing changes', async () => {
  const file = desk.put('zweimal.txt', 'Zweimal\n\nEin Text.')
  await newsroom('import', file, '--edition', 'de')
  const before = await takeStock(database.db)

  const second = await newsroom('import', file, '--edition', 'de', '--publish')

  expect(second).toEqual({
    code: 0,
    stdout: 'This file is in the edition already, as de/zweimal (draft). Nothing was changed.',
    stderr: '',
  })
  expect(await takeStock(database.db)).toEqual(before)
})

test('the list shows the newest articles of an edition in a line each, whatever their state', async () => {
  const { db } = database
  const first = await createPublished(db, {
    edition: 'en',
    headline: 'The first',
    publishedAt: new Date('2026-01-01T12:00:00Z'),
  })
  const second = await createDraft(db, { edition: 'en', headline: 'The second' })

  const all = await newsroom('list', '--edition', 'en')
  const one = await newsroom('list', '--edition', 'en', '--limit', '1')
  const none = await newsroom('list', '--edition', 'pt')

  expect(all.stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['draft', `en/${second.slug}`, 'rev 1', 'The second'],
    ['published', first.path, 'rev 1', 'The first'],
  ])
  expect(one.stdout).not.toContain('The first')
  expect([none.code, none.stdout]).toEqual([
    0,
    'There are no articles yet. Make one: pnpm newsroom import FILE --edition fr --publish',
  ])
})

test('without a command, or with "help", all commands are shown', async () => {
  const bare = await newsroom()
  const help = await newsroom('help')

  expect(bare.code).toBe(0)
  expect(bare.stdout).toMatch(/^pnpm newsroom <command>[\s\S]*import FILE[\s\S]*withdraw ARTICLE/)
  expect(help).toEqual(bare)
})

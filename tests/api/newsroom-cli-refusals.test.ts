import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDesk, runCli, runCliProcess } from '../testkit/cli.ts'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { useDatabase } from '../testkit/newsroom.ts'
import { takeStock } from '../testkit/stock.ts'

const database = useDatabase()
const desk = createDesk()
afterAll(() => desk.clear())

const put = (content: string | Uint8Array, name = 'text.txt') => desk.put(`${Math.random()}-${name}`, content)
const inGerman = (file: string, ...more: string[]) => ['import', file, '--edition', 'de', ...more]

const good = 'Schlagzeile\n\nLima. Ein Text.'
/** What makes topics, contributors and a draft, so that a late refusal has something to leave behind. */
const eager = ['--publish', '--by', 'Ana Ruiz', '--topic', 'Wasser']

beforeAll(async () => {
  await createPublished(database.db, { slug: 'vergeben' })
  await createDraft(database.db, { slug: 'entwurf' })
})

const refused: readonly [string, () => string[], RegExp][] = [
  [
    'a file that is not UTF-8',
    () => inGerman(put(Buffer.from('Señal\n\nTexto.', 'latin1'))),
    /^The file is not UTF-8 text\. Save it as UTF-8/,
  ],
  [
    'a slug that exists',
    () => inGerman(put('Vergeben\n\nLima. Ein Text.'), ...eager),
    /^The edition de has an article "vergeben" already \(published\)\. Name another with "slug:" in the front matter\.$/,
  ],
  ['no edition', () => ['import', put(good)], /^Say which edition the text is for: --edition fr$/],
  [
    'an unknown section',
    () => inGerman(put(good), '--section', 'sport', ...eager),
    /^The edition de has no section "sport"\. Its sections are nachrichten, analyse\.$/,
  ],
  ['a file that is not there', () => inGerman('/nowhere/text.txt'), /^\/nowhere\/text\.txt: there is no such file\.$/],
  ['no file', () => ['import', '--edition', 'de'], /^Name one FILE\. "pnpm newsroom help" shows how\.$/],
  ['an unknown flag', () => inGerman(put(good), '--headline', 'x'), /^Unknown option '--headline'/],
  [
    'publishing what is not there',
    () => ['publish', 'de/nichts'],
    /^There is no article "de\/nichts"\. Name it as \/fr\/2026\/11\/slug, fr\/slug or by its id; "pnpm newsroom list" shows them\.$/,
  ],
  [
    'publishing under a slug that is taken',
    () => ['publish', 'de/entwurf', '--slug', 'vergeben'],
    /^The edition de has an article "vergeben" already/,
  ],
  ['withdrawing without a reason', () => ['withdraw', 'de/vergeben'], /^Say why, for readers: --reason "\.\.\."$/],
  [
    'naming who demanded what nobody had to do',
    () => ['withdraw', 'de/vergeben', '--reason', 'x', '--demanded-by', 'Landgericht'],
    /^--demanded-by goes with --legal: say both, or neither\.$/,
  ],
  [
    'withdrawing what is not public',
    () => ['withdraw', 'de/entwurf', '--reason', 'x'],
    /^This article is not public \(it is draft\), so there is nothing to withdraw\.$/,
  ],
  [
    'the list of an unknown edition',
    () => ['list', '--edition', 'it'],
    /^There is no edition "it"\. The editions are de, fr, es, pt, en\.$/,
  ],
  ['settings that are not YAML', () => ['settings', put('outlet: [', 'b.yaml')], /^.*b\.yaml is not YAML: /],
  ['an unknown command', () => ['delete', 'de/vergeben'], /^There is no command "delete"\.$/],
]

test.each(refused)('%s is refused with what to do, and nothing is written', async (_name, args, message) => {
  const before = await takeStock(database.db)

  const result = await runCli(database.url, ...args())

  expect(result.stderr).toMatch(message)
  expect(result.stderr).not.toMatch(/\n\s+at |node_modules|Failed query/)
  expect(result.code).toBe(1)
  expect(await takeStock(database.db)).toEqual(before)
})

test('a script that calls a command learns by the exit code what became of it', async () => {
  const [helped, refused, misled] = await Promise.all([
    runCliProcess({}, 'help'),
    runCliProcess({ DATABASE_URL: database.url }, 'list', '--edition', 'it'),
    runCliProcess({ DATABASE_URL: 'mysql://127.0.0.1/dateline' }, 'list'),
  ])

  expect(helped).toMatchObject({ code: 0, stdout: expect.stringContaining('pnpm newsroom <command>'), stderr: '' })
  expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('no edition "it"') })
  expect(misled).toMatchObject({ code: 1, stderr: expect.stringMatching(/DATABASE_URL: .*\n.*docs\/operations\.md/) })
})

test('a database that is not there, or has no tables yet, is said to be so', async () => {
  const nowhere = new URL(database.url)
  nowhere.port = '1'
  const empty = new URL(database.url)
  empty.pathname = '/postgres'
  const missing = new URL(database.url)
  missing.pathname = '/no_such_database'

  expect((await runCli(nowhere.href, 'list')).stderr).toMatch(
    /^No database answers there\. Start it, .*127\.0\.0\.1:1\)$/,
  )
  expect((await runCli(empty.href, 'list')).stderr).toMatch(/^The database lacks a table\. .*db migrate/)
  expect((await runCli(missing.href, 'list')).stderr).toMatch(/^There is no database of that name\. Create it/)
})

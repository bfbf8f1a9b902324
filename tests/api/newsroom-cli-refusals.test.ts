import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDesk, runCli } from '../testkit/cli.ts'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { useDatabase } from '../testkit/newsroom.ts'
import { takeStock } from '../testkit/stock.ts'

const database = useDatabase()
const desk = createDesk()
afterAll(() => desk.clear())

const put = (content: string | Uint8Array, name = 'text.txt') => desk.put(`${Math.random()}-${name}`, content)
const frontMatter = (yaml: string) => put(`---\n${yaml}\n---\n# Kopf\n\nEin Text.`, 'a.md')
const inGerman = (file: string, ...more: string[]) => ['import', file, '--edition', 'de', ...more]

const good = 'Schlagzeile\n\nLima. Ein Text.'
/** What makes topics, contributors and a draft, so that a late refusal has something to leave behind. */
const eager = ['--publish', '--by', 'Ana Ruiz', '--topic', 'Wasser']

beforeAll(async () => {
  await createPublished(database.db, { slug: 'vergeben' })
  await createDraft(database.db, { slug: 'entwurf' })
})

const refused: readonly [string, () => string[], RegExp][] = [
  ['a file that is not UTF-8', () => inGerman(put(Buffer.from('Señal\n\nTexto.', 'latin1'))), /^The file is not UTF-8 text\. Save it as UTF-8/],
  ['an empty file', () => inGerman(put('')), /^The file is empty\.$/],
  ['a file of blanks', () => inGerman(put(' \n\n\t\n')), /^The file is empty\.$/],
  ['a headline without a text', () => inGerman(put('Nur eine Schlagzeile\n')), /^The file has a headline and no text\./],
  ['a file over 1 MB', () => inGerman(put(`Kopf\n\n${'Wort '.repeat(200_001)}`)), /^The file has 1000011 bytes; an article has at most 1000000 \(1 MB\)\. Split it\.$/],
  ['a file with NUL bytes', () => inGerman(put('Kopf\n\nEin\0Text.')), /^The file is not a text: it holds NUL bytes\./],
  ['a headline that is a whole text', () => inGerman(put(`${'Wort '.repeat(80)}\n\nText.`)), /^The first line is the headline, and it has 399 characters; at most 300/],
  ['a paragraph without an end', () => inGerman(put(`Kopf\n\n${'Wort '.repeat(5000)}`)), /^Block 1 .*longer than 20000 characters\.$/],
  ['a slug that exists', () => inGerman(frontMatter('slug: vergeben'), ...eager), /^The edition de has an article "vergeben" already \(published\)\. Name another with "slug:" in the front matter\.$/],
  ['a slug that no path can hold', () => inGerman(frontMatter('slug: Größe 1')), /^"Größe 1" can't be part of a path: use lower-case letters/],
  ['a headline that gives no slug', () => inGerman(put('…!?\n\nEin Text.')), /^"" can't be part of a path: .*Name one with "slug:"/],
  ['an unknown edition', () => ['import', put(good), '--edition', 'it', ...eager], /^There is no edition "it"\. The editions are de, fr, es, pt, en\.$/],
  ['no edition', () => ['import', put(good)], /^Say which edition the text is for: --edition fr$/],
  ['an unknown section', () => inGerman(put(good), '--section', 'sport', ...eager), /^The edition de has no section "sport"\. Its sections are nachrichten, analyse\.$/],
  ['a topic without a name', () => inGerman(put(good), '--topic', ' ', '--by', 'Ana Ruiz'), /^"" can't be a topic: a name has 1 to 200 characters\.$/],
  ['an author without a name', () => inGerman(put(good), '--by', ''), /^"" can't be a contributor: a name has 1 to 120 characters\.$/],
  ['an unknown original', () => inGerman(put(good), '--translation-of', '/fr/2026/01/rien', ...eager), /^There is no article "\/fr\/2026\/01\/rien"\./],
  ['a translation into the language of the original', () => inGerman(put(good), '--translation-of', 'de/vergeben', ...eager), /^The story has an article in de already: de\/vergeben\.$/],
  ['a text of which nothing is left', () => inGerman(put('Kopf\n\nSpenden Sie jetzt.'), ...eager), /^The article can't be published: it still needs a text\.$/],
  ['an unknown key in the front matter', () => inGerman(frontMatter('autor: Ana')), /^The front matter is not right:\n.*"autor"/],
  ['a kind that there is not', () => inGerman(frontMatter('kind: gossip')), /^The front matter is not right:\n {2}kind: /],
  ['a date that is none', () => inGerman(frontMatter('published: 2026-02-30T10:00:00Z')), /^The front matter is not right:\n {2}published: /],
  ['a date before our era', () => inGerman(frontMatter('published: 0000-01-01T10:00:00Z'), '--publish'), /^The front matter is not right:\n {2}published: /],
  ['front matter that is not YAML', () => inGerman(frontMatter('slug: [')), /^The front matter is not YAML: /],
  ['a NUL byte that YAML wrote', () => inGerman(frontMatter('kicker: "a\\0b"')), /^The front matter is not right:\n {2}kicker: /],
  ['half a character that YAML wrote', () => inGerman(frontMatter('topics: ["\\ud800"]')), /^The front matter is not right:\n {2}topics/],
  ['a headline of two lines that YAML wrote', () => inGerman(frontMatter('headline: "a\\nb"')), /^The front matter is not right:\n {2}headline: /],
  ['a file that is not there', () => inGerman('/nowhere/text.txt'), /^\/nowhere\/text\.txt: there is no such file\.$/],
  ['a folder for a file', () => inGerman(desk.path), /: it can not be read\.$/],
  ['no file', () => ['import', '--edition', 'de'], /^Name one FILE\. "pnpm newsroom help" shows how\.$/],
  ['two files', () => inGerman(put(good), put(good)), /^Name one FILE\./],
  ['an unknown flag', () => inGerman(put(good), '--headline', 'x'), /^Unknown option '--headline'/],
  ['a flag without its value', () => ['import', put(good), '--edition'], /^Option '--edition <value>' argument missing/],
  ['publishing what is not there', () => ['publish', 'de/nichts'], /^There is no article "de\/nichts"\. Name it as \/fr\/2026\/11\/slug, fr\/slug or by its id; "pnpm newsroom list" shows them\.$/],
  ['publishing under a slug that is taken', () => ['publish', 'de/entwurf', '--slug', 'vergeben'], /^The edition de has an article "vergeben" already/],
  ['publishing under a slug that is none', () => ['publish', 'de/entwurf', '--slug', '../fr'], /^"\.\.\/fr" can't be part of a path/],
  ['publishing nothing', () => ['publish'], /^Name one ARTICLE\./],
  ['withdrawing without a reason', () => ['withdraw', 'de/vergeben'], /^Say why, for readers: --reason "\.\.\."$/],
  ['withdrawing for a blank reason', () => ['withdraw', 'de/vergeben', '--reason', '  '], /^Say in a sentence of at most 300 characters why/],
  ['withdrawing what is not public', () => ['withdraw', 'de/entwurf', '--reason', 'x'], /^This article is not public \(it is draft\), so there is nothing to withdraw\.$/],
  ['a list of no length', () => ['list', '--limit', '0'], /^--limit is a whole number from 1\.$/],
  ['the list of an unknown edition', () => ['list', '--edition', 'it'], /^There is no edition "it"\. The editions are de, fr, es, pt, en\.$/],
  ['showing what is not there', () => ['show', 'de/nichts'], /^There is no article "de\/nichts"\./],
  ['settings that say nothing', () => ['settings', put('outlet: {}', 'a.yaml')], /^The settings are not right:\n/],
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

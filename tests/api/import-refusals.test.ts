import { beforeAll, expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { importText } from '../testkit/import-text.ts'
import { useDatabase } from '../testkit/newsroom.ts'
import { takeStock } from '../testkit/stock.ts'

const database = useDatabase()

/** With what makes topics, contributors and a public article, so that a late refusal has something to leave behind. */
const eager = { publish: true, by: ['Ana Ruiz'], topics: ['Wasser'] }
const good = 'Schlagzeile\n\nLima. Ein Text.'
const withFrontMatter = (yaml: string) => `---\n${yaml}\n---\n# Kopf\n\nLima. Ein Text.`

beforeAll(() => createPublished(database.db, { slug: 'vergeben' }))

async function expectRefusal(text: string | Uint8Array, message: RegExp, asked: Parameters<typeof importText>[2] = {}) {
  const before = await takeStock(database.db)

  const refusal = importText(database.db, text, { ...eager, ...asked })

  await expect(refusal).rejects.toMatchObject({ name: 'AppError', message: expect.stringMatching(message) })
  expect(await takeStock(database.db)).toEqual(before)
}

test.each([
  ['not UTF-8', Buffer.from('Señal\n\nTexto.', 'latin1'), /^The file is not UTF-8 text\. Save it as UTF-8/],
  ['empty', '', /^The file is empty\.$/],
  ['blank', '\uFEFF \n\n\t\n', /^The file is empty\.$/],
  ['a headline alone', 'Nur eine Schlagzeile\n', /^The file has a headline and no text\./],
  ['front matter alone', '---\nheadline: Kopf\n---\n', /^The file has a headline and no text\./],
  ['over 1 MB', `Kopf\n\n${'Wort '.repeat(200_001)}`, /^The file has 1000011 bytes; .* at most 1000000 \(1 MB\)/],
  ['no text, for it holds NUL bytes', 'Kopf\n\nEin\0Text.', /^The file is not a text: it holds NUL bytes\./],
  ['without a line for its headline', `${'Wort '.repeat(80)}\n\nText.`, /has 399 characters; at most 300 are possible/],
  ['one paragraph without an end', `Kopf\n\n${'Wort '.repeat(5000)}`, /^Block 1 .*longer than 20000 characters\.$/],
  ['without a word for its path', '…!?\n\nEin Text.', /^The headline "…!\?" gives no path\. Name one with "slug:"/],
  [
    'front matter without an end',
    '---\nkicker: Fluss\n# Kopf\n\nEin Text.',
    /^The front matter is not closed: put --- on a line/,
  ],
  ['nothing but an appeal', 'Kopf\n\nSpenden Sie jetzt.', /^The article can't be published: it still needs a text\.$/],
])('a file that is %s is refused, and nothing of it is written', async (_name, text, message) => {
  await expectRefusal(text, message)
})

test.each([
  ['a slug that is taken', 'slug: vergeben', /^The edition de has an article "vergeben" already \(published\)\./],
  ['a slug that no path can hold', 'slug: Größe 1', /^"Größe 1" can't be part of a path: use lower-case letters/],
  ['a key that there is not', 'autor: Ana', /^The front matter is not right:\n.*"autor"/],
  ['a kind that there is not', 'kind: gossip', /^The front matter is not right:\n {2}kind: /],
  ['a section that there is not', 'section: sport', /^The edition de has no section "sport"\./],
  ['a number for a word', 'kicker: 7', /^The front matter is not right:\n {2}kicker: /],
  ['a day that there is not', 'published: 2026-02-30T10:00:00Z', /^The front matter is not right:\n {2}published: /],
  ['a day without its time', 'published: 2026-02-03', /^The front matter is not right:\n {2}published: /],
  [
    'a moment to come',
    `published: ${new Date(Date.now() + 86_400_000).toISOString()}`,
    /lies in the future\. .*leave it out to publish now/,
  ],
  ['a day without its hour', 'published: 2026-01-02', /published: must be a moment with its offset, as 2026-/],
  ['a field that there is not', 'title: Kopf', /there is no field "title"\. The fields are headline, slug, section/],
  ['names of another form', 'by: { a: b }', /by: must be a name or a list of names$/],
  ['the year 0', 'published: 0000-01-01T10:00:00Z', /published: must lie in the years 1000 to 9999$/],
  ['a year of five digits', 'published: 9999-12-31T23:00:00-03:00', /published: must lie in the years 1000 to 9999$/],
  ['no YAML', 'slug: [', /^The front matter is not YAML: /],
  ['a list', '- slug', /^The front matter is not right:\n {2}front matter: /],
  ['a NUL byte', 'kicker: "a\\0b"', /kicker: must be one line without control characters$/],
  ['a NUL byte in a name', 'by: ["a\\0b"]', /by.*: /],
  ['half a character', 'standfirst: "\\ud800"', /standfirst: must be one line without control characters$/],
  ['a headline of two lines', 'headline: "a\\nb"', /headline: must be one line without control characters$/],
])('front matter that holds %s is refused, and nothing of the file is written', async (_name, yaml, message) => {
  await expectRefusal(withFrontMatter(yaml), message)
})

test.each([
  ['an unknown edition', { edition: 'it' }, /^There is no edition "it"\. The editions are de, fr, es, pt, en\.$/],
  [
    'an unknown section',
    { section: 'sport' },
    /^The edition de has no section "sport"\. Its sections are nachrichten, analyse\.$/,
  ],
  [
    'a section of another edition',
    { edition: 'es', section: 'analysis' },
    /^The edition es has no section "analysis"\./,
  ],
  ['a topic without a name', { topics: ['Wasser', ' '] }, /^"" can't be a topic: a name has 1 to 200 characters\.$/],
  [
    'a name that is a text',
    { by: ['a'.repeat(121)] },
    /^"a{40}" can't be a contributor: a name has 1 to 120 characters\.$/,
  ],
  ['an unknown original', { translationOf: '/fr/2026/01/rien' }, /^There is no article "\/fr\/2026\/01\/rien"\./],
  [
    'the language of the original',
    { translationOf: 'de/vergeben' },
    /^The story has an article in de already: de\/vergeben\.$/,
  ],
])('an import for %s is refused, and nothing is written', async (_name, asked, message) => {
  await expectRefusal(good, message, asked)
})

test('what the terminal names goes before what the front matter says', async () => {
  const file = withFrontMatter('section: sport\nslug: vorrang')

  const { published } = await importText(database.db, file, { ...eager, section: 'analyse' })

  expect(published).toMatchObject({ ok: true })
})

test('characters that nobody can print do not get into a headline', async () => {
  const { published } = await importText(database.db, '\u001b[31mRot\t\u0007und\u2028laut\n\nEin Text.', eager)

  expect(published).toMatchObject({ ok: true, article: { headline: '[31mRot und laut' } })
})

import { createHash } from 'node:crypto'
import { addCorrection, saveRevision } from '@dateline/api/article'
import { setEmbargo } from '@dateline/api/flow/embargo'
import { scheduleArticle } from '@dateline/api/flow/schedule'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { newBlockId } from '@dateline/content'
import { createPool, note, publicRole, section } from '@dateline/db'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { createReady, memberAs } from '../testkit/flow.ts'
import { useNewspaper } from '../testkit/site.ts'
import { operator } from '../testkit/viewers.ts'

/** Words that stand only in what nobody outside of the newsroom may read. They are looked for in all that is public. */
const paper = useNewspaper()
const canaries: string[] = []
const ids: string[] = []
const slugs: string[] = []

/** A word that is nowhere else, and looks like one. */
function canary(where: string): string {
  const word = `zwitscher${createHash('sha256').update(where).digest('hex').slice(0, 12).replace(/\d/g, 'q')}`
  canaries.push(word)
  return word
}

const said = (text: string) => [{ id: newBlockId(), kind: 'paragraph' as const, content: [{ text }] }]
const tomorrow = () => new Date(Date.now() + 86_400_000)

beforeAll(async () => {
  const { db } = paper.database
  const draft = await createDraft(db, {
    headline: `Entwurf ${canary('headline of a draft')}`,
    text: [canary('body of a draft')],
    slug: canary('slug of a draft'),
  })
  const translation = await createDraft(db, {
    edition: 'fr',
    translationOf: draft.id,
    headline: canary('draft of a translation'),
  })

  const sectionId = await firstSection()
  const scheduled = await createReady(db, {
    sectionId,
    headline: canary('scheduled'),
    text: [canary('body of what is scheduled')],
  })
  const confirmed = ['standfirst', 'dateline', 'topic', 'sources', 'second_pair_of_eyes']
  const result = await scheduleArticle(
    db,
    memberAs('editor'),
    { id: scheduled.id, revision: 1, at: tomorrow() },
    confirmed,
    new Date(),
  )
  expect(result.ok).toBe(true)

  const embargoed = await createDraft(db, { headline: canary('embargoed') })
  await setEmbargo(
    db,
    memberAs('duty_editor'),
    { id: embargoed.id, until: tomorrow(), reason: canary('reason of an embargo') },
    new Date(),
  )

  const rewritten = await createPublished(db, {
    headline: 'Erst so',
    text: [canary('an old revision that was public')],
  })
  await saveRevision(db, operator, rewritten.id, { body: said('Dann anders.') }, 1, new Date())
  await publishArticle(db, operator, rewritten.id, new Date())
  await saveRevision(
    db,
    operator,
    rewritten.id,
    { headline: canary('a revision after what is public'), body: said(canary('its body')) },
    2,
    new Date(),
  )
  await addCorrection(db, operator, rewritten.id, {
    at: new Date(),
    text: canary('a correction that is not public yet'),
  })

  const thread = { articleId: rewritten.id, revision: 1, createdBy: 'operator:tester', createdAt: new Date() }
  await db.insert(note).values({ ...thread, text: canary('a note on what is public') })

  const withdrawn = await createPublished(db, {
    headline: canary('withdrawn'),
    text: [canary('body of what was withdrawn')],
  })
  await withdrawArticle(db, operator, withdrawn.id, 'Die Quelle hat sich geirrt.', new Date())

  ids.push(draft.id, translation.id, scheduled.id, embargoed.id, withdrawn.id)
  slugs.push(draft.slug, translation.slug, scheduled.slug, embargoed.slug)
})

const found = (text: string) => canaries.filter((word) => text.toLowerCase().includes(word))

async function read(path: string): Promise<string> {
  const response = await fetch(paper.site.url + path, { redirect: 'manual' })
  return `${[...response.headers].join(' ')} ${await response.text()}`
}

test('nothing that the public role can read of the database holds a word of it', async () => {
  const pool = createPool(paper.database.url, { max: 1, name: 'canary', role: publicRole, statementTimeoutMs: 30_000 })
  const tables = (await pool.db.execute(
    sql`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
        and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')`,
  )) as unknown as { name: string }[]
  const leaks: string[] = []
  for (const { name } of tables) {
    const rows = (await pool.db.execute(sql`select to_jsonb(t)::text as row from ${sql.raw(name)} t`)) as unknown as {
      row: string
    }[]
    for (const { row } of rows) leaks.push(...found(row).map((word) => `${name}: ${word}`))
  }
  await pool.close()

  expect(tables.length).toBeGreaterThan(10)
  expect(leaks).toEqual([])
})

test('the public graph answers with none of it, whatever it is asked', async () => {
  const ask = async (query: string, variables: object = {}) => {
    const response = await fetch(`${paper.api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return response.text()
  }
  const global = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url')
  const answers = await Promise.all([
    ...['de', 'fr'].map((code) =>
      ask(
        `{ edition(code: "${code}") { articles(first: 100) { totalCount nodes { headline standfirst path translations { headline } related(first: 5) { headline } } } corrections(first: 50) { nodes { text } } } }`,
      ),
    ),
    ...ids.map((id) =>
      ask('query ($id: ID!) { node(id: $id) { id ... on Article { headline } } }', { id: global('Article', id) }),
    ),
    ...slugs.map((slug) =>
      ask('query ($path: String!) { resolve(path: $path) { __typename } }', { path: `/de/2026/11/${slug}` }),
    ),
  ])
  // What is asked for comes back in refusals: the words are looked for in what is found.
  const searches = await Promise.all(
    canaries.map(async (word) =>
      JSON.parse(
        await ask('query ($q: String!) { edition(code: "de") { search(query: $q, first: 5) { totalCount } } }', {
          q: word,
        }),
      ),
    ),
  )

  expect(answers.flatMap(found)).toEqual([])
  expect(answers.filter((answer) => answer.includes('"node":{"id"'))).toEqual([])
  expect(searches.filter(({ data }) => data?.edition?.search?.totalCount !== 0)).toEqual([])
})

test('no page, feed or sitemap of the site has a word of it', async () => {
  const index = await read('/sitemap.xml')
  const sitemaps = [...index.matchAll(/<loc>https?:\/\/[^/]+([^<]+)<\/loc>/g)].map(([, path]) => path ?? '')
  const feeds = [...(await read('/de/feeds')).matchAll(/href="([^"]+\.(?:xml|json|opml)[^"]*)"/g)].map(
    ([, path]) => new URL(path ?? '', paper.site.url).pathname,
  )
  const pages = [
    '/de',
    '/fr',
    '/de/nachrichten',
    '/de/archive',
    '/de/2026',
    '/de/2026/11',
    '/de/corrections',
    '/de/topics',
    '/llms.txt',
    '/feeds.opml',
  ]
  const paths = [...new Set([...pages, ...sitemaps, ...feeds])]
  const texts = await Promise.all(paths.map(read))
  const drafts = await Promise.all(
    slugs.map(async (slug) => (await fetch(`${paper.site.url}/de/2026/11/${slug}`)).status),
  )

  expect(feeds.length).toBeGreaterThan(3)
  expect(sitemaps.length).toBeGreaterThan(3)
  expect(paths.filter((_, index) => found(texts[index] ?? '').length > 0)).toEqual([])
  expect(drafts).toEqual(slugs.map(() => 404))
})

async function firstSection(): Promise<string> {
  const [row] = await paper.database.db.select({ id: section.id }).from(section).limit(1)
  return row?.id ?? ''
}

import { publishArticle } from '@dateline/api/publishing'
import { auditEntry, liveArticle, revision, section } from '@dateline/db'
import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { createOutlet, testSettings } from '../testkit/outlet.ts'
import { operator } from '../testkit/viewers.ts'

const { database, newsroom, api } = useNewsroomGraph()

type Section = {
  id: string
  key: string
  version: number
  articles: number
  names: { edition: string; slug: string }[]
}
const parts = '{ id key version articles names { edition name slug description } }'
const refusals = `... on SectionChangedError { message section { version } } ... on SectionInputError { message }`
const Create = `mutation ($input: CreateSectionInput!) { createSection(input: $input) { __typename
  ... on SectionSuccess { section ${parts} } ${refusals} } }`
const Change = `mutation ($input: ChangeSectionInput!) { changeSection(input: $input) { __typename
  ... on SectionSuccess { section ${parts} } ${refusals} } }`
const Order = `mutation ($input: OrderSectionsInput!) { orderSections(input: $input) { __typename
  ... on OrderSectionsSuccess { sections { key version } } ${refusals} } }`
const Retire = `mutation ($input: RetireSectionInput!) { retireSection(input: $input) { __typename
  ... on RetireSectionSuccess { id articles successor { key } } ${refusals} } }`

const rowId = (globalId: string) => Buffer.from(globalId, 'base64url').toString().replace('Section:', '')
const listed = async (who: Somebody) => (await who.run<{ sections: Section[] }>(`{ sections ${parts} }`)).sections
async function make(who: Somebody, names: Record<string, string>): Promise<Section> {
  const { createSection } = await who.run<{ createSection: { section: Section } }>(Create, {
    input: { names: Object.entries(names).map(([edition, name]) => ({ edition, name })) },
  })
  return createSection.section
}
const resolve = async (path: string) =>
  (
    await api.run<{ resolve: object | null }>(
      'query ($path: String!) { resolve(path: $path) { __typename ... on Redirect { path } ... on Section { name } } }',
      { path },
    )
  ).resolve
const navigation = async (code: string) =>
  (
    await api.run<{ edition: { sections: { name: string }[] } }>(`{ edition(code: "${code}") { sections { name } } }`)
  ).edition.sections.map(({ name }) => name)

test('a duty editor makes a section, and readers have it in the navigation of the editions that name it', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  await navigation('fr')

  const made = await make(duty, { fr: 'Reportages au long cours', de: 'Reportage' })

  expect(made).toMatchObject({
    version: 1,
    articles: 0,
    names: [
      { edition: 'de', name: 'Reportage', slug: 'reportage', description: null },
      { edition: 'fr', name: 'Reportages au long cours', slug: 'reportages-au-long-cours' },
    ],
  })
  await expect.poll(() => navigation('fr')).toEqual(['Actualités', 'Analyse', 'Reportages au long cours'])
  expect(await navigation('en')).toEqual(['News', 'Analysis'])
})

test.each([
  ['no name', [], 'in one edition at least'],
  ['an unknown edition', [{ edition: 'xx', name: 'X' }], 'no edition "xx"'],
  ['a path of the site itself', [{ edition: 'de', name: 'Suche', slug: 'search' }], '/de/search is taken'],
  ['a year', [{ edition: 'de', name: 'Jahr', slug: '2026' }], '/de/2026 is taken'],
  ['a path of another section', [{ edition: 'de', name: 'Neues', slug: 'nachrichten' }], '/de/nachrichten'],
])('%s is refused in words, and no section is made', async (_what, names, words) => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const before = await database.db.$count(section)

  const { createSection } = await duty.run<{ createSection: object }>(Create, { input: { names } })

  expect(createSection).toMatchObject({ __typename: 'SectionInputError', message: expect.stringContaining(words) })
  expect(await database.db.$count(section)).toBe(before)
})

test('a section whose name is a path of the site gets another', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })

  const made = await make(duty, { en: 'Archive' })

  expect(made.names).toMatchObject([{ slug: 'archive-2' }])
})

test('a section is renamed in one edition, readers see it, and its old path leads to the new one', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const made = await make(duty, { es: 'Cultura', pt: 'Cultura' })
  const { path } = await createPublished(database.db, { edition: 'es', sectionId: rowId(made.id) })
  const shown = () =>
    api.run<{ article: object }>(
      'query ($path: String!) { article(edition: "es", path: $path) { section { name path } } }',
      { path },
    )
  await expect.poll(shown).toEqual({ article: { section: { name: 'Cultura', path: '/es/cultura' } } })

  const { changeSection } = await duty.run<{ changeSection: object }>(Change, {
    input: {
      id: made.id,
      version: 1,
      names: [{ edition: 'es', name: 'Culturas', slug: 'culturas', description: 'Libros y cine.' }],
    },
  })

  expect(changeSection).toMatchObject({
    __typename: 'SectionSuccess',
    section: {
      version: 2,
      articles: 1,
      names: [
        { edition: 'es', name: 'Culturas', slug: 'culturas', description: 'Libros y cine.' },
        { edition: 'pt', name: 'Cultura', slug: 'cultura' },
      ],
    },
  })
  await expect.poll(shown).toEqual({ article: { section: { name: 'Culturas', path: '/es/culturas' } } })
  expect(await resolve('/es/cultura')).toEqual({ __typename: 'Redirect', path: '/es/culturas' })
  expect(await resolve('/pt/cultura')).toEqual({ __typename: 'Section', name: 'Cultura' })
})

test('of two who change the same section, one is shown what it is now', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const { id } = await make(duty, { de: 'Zweifach' })

  const answers = await Promise.all(
    ['Eins', 'Zwei'].map((name) =>
      duty.run<{ changeSection: { __typename: string } }>(Change, {
        input: { id, version: 1, names: [{ edition: 'de', name }] },
      }),
    ),
  )

  expect(answers.map(({ changeSection }) => changeSection.__typename).sort()).toEqual([
    'SectionChangedError',
    'SectionSuccess',
  ])
})

test('the sections are put into an order, which is the one of the navigation', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  await make(duty, { en: 'Comes last' })
  const before = await listed(duty)
  const sections = before.toReversed().map(({ id, version }) => ({ id, version }))

  const { orderSections } = await duty.run<{ orderSections: object }>(Order, { input: { sections } })
  const again = await duty.run<{ orderSections: object }>(Order, { input: { sections } })
  const half = await duty.run<{ orderSections: object }>(Order, { input: { sections: sections.slice(1) } })

  expect(orderSections).toMatchObject({
    __typename: 'OrderSectionsSuccess',
    sections: before.toReversed().map(({ key }) => ({ key })),
  })
  await expect.poll(async () => (await navigation('en'))[0]).toBe('Comes last')
  expect(again.orderSections).toMatchObject({ __typename: 'SectionChangedError' })
  expect(half.orderSections).toMatchObject({ __typename: 'SectionInputError' })
})

test('a section that another succeeds is gone: its articles, its paths and what is published later are the other’s', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const from = await make(duty, { de: 'Wirtschaft' })
  const into = await make(duty, { de: 'Geld und Arbeit', fr: 'Argent et travail' })
  const shown = await createPublished(database.db, { sectionId: rowId(from.id), headline: 'Kupferpreis' })
  const draft = await createDraft(database.db, { sectionId: rowId(from.id) })
  await duty.run(Change, {
    input: { id: from.id, version: 1, names: [{ edition: 'de', name: 'Wirtschaft', slug: 'oekonomie' }] },
  })
  const found = (slug: string) =>
    api.run(
      `query ($slug: String!) { edition(code: "de") { search(query: "Kupferpreis", section: $slug, first: 5) { nodes { headline } } } }`,
      { slug },
    )
  await expect.poll(() => resolve('/de/oekonomie')).toEqual({ __typename: 'Section', name: 'Wirtschaft' })

  const check = { kind: 'STANDFIRST', level: 'ERROR', sectionId: from.id }
  const administrator = await newsroom.member()
  await administrator.run(
    'mutation ($input: SetPublishingCheckInput!) { setPublishingCheck(input: $input) { __typename } }',
    {
      input: check,
    },
  )
  const refused = await duty.run<{ retireSection: object }>(Retire, { input: { id: from.id, version: 2 } })
  const { retireSection } = await duty.run<{ retireSection: object }>(Retire, {
    input: { id: from.id, version: 2, successorId: into.id },
  })
  const published = await publishArticle(database.db, operator, draft.id, new Date())

  expect(refused.retireSection).toEqual({
    __typename: 'SectionInputError',
    message: expect.stringContaining('2 articles'),
  })
  expect(retireSection).toEqual({
    __typename: 'RetireSectionSuccess',
    id: from.id,
    articles: 1,
    successor: { key: into.key },
  })
  await expect.poll(() => resolve('/de/oekonomie')).toEqual({ __typename: 'Redirect', path: '/de/geld-und-arbeit' })
  expect(await resolve('/de/wirtschaft')).toEqual({ __typename: 'Redirect', path: '/de/geld-und-arbeit' })
  expect(published).toMatchObject({ ok: true, article: { sectionId: rowId(into.id) } })
  const { article } = await api.run<{ article: object }>(
    'query ($path: String!) { article(edition: "de", path: $path) { section { name } } }',
    { path: shown.path },
  )
  expect(article).toEqual({ section: { name: 'Geld und Arbeit' } })
  expect(await found('geld-und-arbeit')).toMatchObject({
    edition: { search: { nodes: [{ headline: 'Kupferpreis' }] } },
  })
  // What was written stays as it was written.
  const written = await database.db.select().from(revision).where(eq(revision.articleId, draft.id))
  expect(written).toMatchObject([{ sectionId: rowId(from.id) }])
  const { section: stands } = await duty.run<{ section: Section }>(`{ section(id: "${from.id}") ${parts} }`)
  expect(stands).toMatchObject({ id: into.id, articles: 2 })
  expect((await listed(duty)).map(({ id }) => id)).not.toContain(from.id)
  const { publishingChecks } = await duty.run<{ publishingChecks: { sectionId: string | null }[] }>(
    '{ publishingChecks { sectionId } }',
  )
  expect(publishingChecks.map(({ sectionId }) => sectionId)).not.toContain(from.id)
})

test('what is published while its section is retired stands in the successor, whoever comes first', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const from = await make(duty, { de: 'Kurz vor Schluss' })
  const into = await make(duty, { de: 'Danach' })
  const drafts = []
  for (let number = 0; number < 12; number += 1) {
    drafts.push(await createDraft(database.db, { sectionId: rowId(from.id) }))
  }

  const [retired] = await Promise.all([
    duty.run(Retire, { input: { id: from.id, version: 1, successorId: into.id } }),
    ...drafts.map(({ id }) => publishArticle(database.db, operator, id, new Date())),
  ])

  expect(retired).toMatchObject({ retireSection: { __typename: 'RetireSectionSuccess' } })
  expect(await database.db.$count(liveArticle, eq(liveArticle.sectionId, rowId(from.id)))).toBe(0)
  expect(await database.db.$count(liveArticle, eq(liveArticle.sectionId, rowId(into.id)))).toBe(12)
})

test('an empty section goes without a successor, its name is free again, and settings that name it bring it back', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const { id } = await make(duty, { de: 'Vermischtes' })

  const { retireSection } = await duty.run<{ retireSection: object }>(Retire, { input: { id, version: 1 } })

  expect(retireSection).toMatchObject({ __typename: 'RetireSectionSuccess', successor: null, articles: 0 })
  await expect.poll(() => resolve('/de/vermischtes')).toBeNull()
  const [error] = await duty.errors(Retire, { input: { id, version: 2 } })
  expect(error?.extensions.code).toBe('NOT_FOUND')
  expect(await make(duty, { de: 'Vermischtes' })).toMatchObject({ names: [{ slug: 'vermischtes' }] })
  const news = (await listed(duty)).find(({ key }) => key === 'news')
  await duty.run(Retire, { input: { id: news?.id, version: news?.version } })
  expect((await listed(duty)).map(({ key }) => key)).not.toContain('news')
  await createOutlet(database.db)
  expect((await listed(duty)).map(({ key }) => key)).toContain('news')
})

test('settings that give a section another path leave the old one leading to it', async () => {
  const renamed = structuredClone(testSettings)
  const [news] = renamed.sections
  if (news?.names.pt) news.names.pt.slug = 'atualidades'

  await createOutlet(database.db, renamed)

  await expect.poll(() => resolve('/pt/noticias')).toEqual({ __typename: 'Redirect', path: '/pt/atualidades' })
})

test('a section stays while a front shows it, and while its successor has no name in one of its editions', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const from = await make(duty, { de: 'Debatte', pt: 'Debate' })
  const into = await make(duty, { de: 'Meinung' })
  const retire = async () =>
    (
      await duty.run<{ retireSection: object }>(Retire, {
        input: { id: from.id, version: 1, successorId: into.id },
      })
    ).retireSection

  expect(await retire()).toMatchObject({ message: expect.stringContaining('The edition pt has no name') })
  await duty.run('mutation ($input: ArrangeFrontInput!) { arrangeFront(input: $input) { __typename } }', {
    input: { edition: 'de', base: 0, slots: [{ kind: 'BAND', rule: 'NEWEST', size: 4, sectionId: from.id }] },
  })
  expect(await retire()).toMatchObject({ message: expect.stringContaining('The front of de') })
})

test('who changed a section, from what to what, is on record; and an editor does not change sections', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const editor = await newsroom.member({ role: 'editor' })
  const { id } = await make(duty, { de: 'Verzeichnis' })
  const input = { id, version: 1, names: [{ edition: 'de', name: 'Register' }] }

  const [error] = await editor.errors(Change, { input })
  await duty.run(Change, { input })

  expect(error?.extensions.code).toBe('FORBIDDEN')
  const [entry] = await database.db.select().from(auditEntry).orderBy(desc(auditEntry.id)).limit(1)
  expect(entry).toMatchObject({
    actor: `member:${duty.id}`,
    action: 'change section',
    detail: { before: { names: [{ name: 'Verzeichnis' }] }, after: { names: [{ name: 'Register' }] } },
  })
})

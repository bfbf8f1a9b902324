import { setTimeout } from 'node:timers/promises'
import { publishArticle } from '@dateline/api/publishing'
import { newBlockId } from '@dateline/content'
import { type Body, contributor, contributorBio, liveContributor, revisionCredit } from '@dateline/db'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { importText } from '../testkit/import-text.ts'
import { useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { createAsset } from '../testkit/pictures.ts'
import { operator } from '../testkit/viewers.ts'

const { database, newsroom, api } = useNewsroomGraph()

const globalId = (id: string) => Buffer.from(`Contributor:${id}`).toString('base64url')
const Change = `mutation ($input: ChangeContributorInput!) { changeContributor(input: $input) { __typename
  ... on ContributorSuccess { contributor { name slug version bios { edition bio } } }
  ... on ContributorInputError { message } } }`

const Merge = `mutation ($input: MergeContributorsInput!) { mergeContributors(input: $input) { __typename
  ... on MergeContributorsSuccess { articles contributor { version articles bios { edition bio } } }
  ... on ContributorInputError { message } } }`

async function createContributor(name: string, slug: string): Promise<string> {
  const [row] = await database.db.insert(contributor).values({ name, slug }).returning()
  return row?.id ?? ''
}

test('an editor renames a contributor, readers see it, and the old address leads to the new one', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const id = await createContributor('Ana Perez', 'ana-perez')
  const { path } = await createPublished(database.db, { credits: [{ contributorId: id, role: 'author' }] })
  const byline = () =>
    api.run<{ article: { byline: string } }>(
      'query ($path: String!) { article(edition: "de", path: $path) { byline } }',
      { path },
    )
  await byline()

  const { changeContributor } = await editor.run<{ changeContributor: object }>(Change, {
    input: {
      id: globalId(id),
      version: 1,
      name: 'Ana Díaz',
      slug: 'ana-diaz',
      bios: [{ edition: 'de', bio: 'In Lima.' }],
    },
  })

  expect(changeContributor).toEqual({
    __typename: 'ContributorSuccess',
    contributor: { name: 'Ana Díaz', slug: 'ana-diaz', version: 2, bios: [{ edition: 'de', bio: 'In Lima.' }] },
  })
  await expect.poll(async () => JSON.stringify(await byline())).toContain('Ana Díaz')
  const { resolve } = await api.run<{ resolve: object }>(
    '{ resolve(path: "/de/people/ana-perez") { __typename ... on Redirect { path } } }',
  )
  expect(resolve).toEqual({ __typename: 'Redirect', path: '/de/people/ana-diaz' })
})

test.each([
  ['an address that somebody else has', { slug: 'eva-ruiz' }, 'Somebody else'],
  ['no name', { name: ' ' }, '1 to 120'],
  ['an unknown edition', { bios: [{ edition: 'xx', bio: 'x' }] }, 'no edition "xx"'],
])('%s is refused in words', async (_what, wrong, words) => {
  const editor = await newsroom.member({ role: 'editor' })
  await database.db.insert(contributor).values({ name: 'Eva Ruiz', slug: 'eva-ruiz' }).onConflictDoNothing()
  const id = await createContributor('Luis', `luis-${crypto.randomUUID()}`)

  const { changeContributor } = await editor.run<{ changeContributor: object }>(Change, {
    input: { id: globalId(id), version: 1, ...wrong },
  })

  expect(changeContributor).toMatchObject({
    __typename: 'ContributorInputError',
    message: expect.stringContaining(words),
  })
})

test('an editor makes a contributor, who is offered for what they do, and retires them', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const offered = async (variables: object) =>
    (
      await editor.run<{ contributors: { name: string }[] }>(
        `query ($role: CreditRole, $withRetired: Boolean! = false) {
          contributors(words: "quispe", role: $role, withRetired: $withRetired) { name } }`,
        { ...variables },
      )
    ).contributors.map(({ name }) => name)

  const { createContributor: made } = await editor.run<{ createContributor: { contributor: { id: string } } }>(
    `mutation ($input: CreateContributorInput!) { createContributor(input: $input) { __typename
      ... on ContributorSuccess { contributor { id slug roles version articles retiredAt portrait { id }
        links { label url } bios { edition bio } } } } }`,
    {
      input: {
        name: 'Rosa Quispe',
        roles: ['TRANSLATOR', 'AUTHOR', 'AUTHOR'],
        bios: [{ edition: 'fr', bio: 'À La Paz.' }],
        links: [{ label: 'Mastodon', url: 'https://example.org/@rosa' }],
      },
    },
  )

  const { id } = made.contributor
  expect(made.contributor).toMatchObject({
    slug: 'rosa-quispe',
    roles: ['TRANSLATOR', 'AUTHOR'],
    version: 1,
    articles: 0,
    retiredAt: null,
    portrait: null,
    links: [{ label: 'Mastodon', url: 'https://example.org/@rosa' }],
    bios: [{ edition: 'fr', bio: 'À La Paz.' }],
  })
  expect(await offered({ role: 'TRANSLATOR' })).toEqual(['Rosa Quispe'])
  expect(await offered({ role: 'PHOTOGRAPHER' })).toEqual([])
  const retire = (version: number, isRetired: boolean) =>
    editor.run(
      `mutation ($input: RetireContributorInput!) { retireContributor(input: $input) { __typename
        ... on ContributorSuccess { contributor { version retiredAt } } } }`,
      { input: { id, version, isRetired } },
    )
  expect(await retire(1, true)).toMatchObject({
    retireContributor: { contributor: { version: 2, retiredAt: expect.any(String) } },
  })
  expect(await offered({})).toEqual([])
  expect(await offered({ withRetired: true })).toEqual(['Rosa Quispe'])
  expect(await retire(1, false)).toEqual({ retireContributor: { __typename: 'ContributorChangedError' } })
  expect(await retire(2, false)).toMatchObject({ retireContributor: { contributor: { version: 3, retiredAt: null } } })
})

test('what an edition says of somebody, their links and their picture are changed, and readers see it', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const id = await createContributor('Iván Soto', 'ivan-soto')
  const picture = await createAsset(database.db)
  await createPublished(database.db, { credits: [{ contributorId: id, role: 'author' }] })
  const shown = async () =>
    (
      await api.run<{ outlet: { contributor: object } }>(
        `{ outlet { contributor(slug: "ivan-soto") { bio(edition: "de") links { label url } portrait { credit } } } }`,
      )
    ).outlet.contributor
  const change = (version: number, input: object) =>
    editor.run<{ changeContributor: object }>(Change, { input: { id: globalId(id), version, ...input } })
  await expect.poll(shown).toEqual({ bio: null, links: [], portrait: null })

  const portrait = Buffer.from(`Asset:${picture.id}`).toString('base64url')
  const links = [{ label: 'Blog', url: 'https://example.org/ivan' }]
  await change(1, { bios: [{ edition: 'de', bio: 'In Quito.' }], links, portrait })
  await expect.poll(shown).toEqual({ bio: 'In Quito.', links, portrait: { credit: picture.credit } })

  await change(2, { bios: [{ edition: 'de', bio: null }], links: [], portrait: null })
  await expect.poll(shown).toEqual({ bio: null, links: [], portrait: null })
})

test('a contributor who is renamed while an article of theirs is published is public under the new name', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const id = await createContributor('Inés Alt', 'ines-alt')
  const draft = await createDraft(database.db, { credits: [{ contributorId: id, role: 'author' }] })

  const changing = await database.db.transaction(async (tx) => {
    await publishArticle(tx, operator, draft.id, new Date())
    const change = editor.run(Change, { input: { id: globalId(id), version: 1, name: 'Inés Neu' } })
    // Long enough for it to be done, if it didn't wait.
    await setTimeout(500)
    return { change }
  })
  await changing.change

  const [shown] = await database.db.select().from(liveContributor).where(eq(liveContributor.id, id))
  expect(shown?.name).toBe('Inés Neu')
})

test('two contributors who are one become one: bylines, addresses, and what is published later', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const from = await createContributor('A. Mamani', 'a-mamani')
  const into = await createContributor('Alba Mamani', 'alba-mamani')
  await database.db.insert(contributorBio).values([
    { contributorId: from, editionCode: 'de', bio: 'Aus Sucre.' },
    { contributorId: from, editionCode: 'fr', bio: 'De Sucre.' },
    { contributorId: into, editionCode: 'de', bio: 'Journalistin.' },
  ])
  const credits = [
    { contributorId: from, role: 'author' as const },
    { contributorId: into, role: 'author' as const },
  ]
  const post: Body = [
    {
      id: newBlockId(),
      kind: 'live_post',
      at: '2026-03-01T10:00:00.000Z',
      contributorId: from,
      blocks: [{ id: newBlockId(), kind: 'paragraph', content: [{ text: 'Es beginnt.' }] }],
    },
  ]
  const { path } = await createPublished(database.db, { credits, kind: 'live', body: post })
  const draft = await createDraft(database.db, { credits })
  const article = () =>
    api.run<{ article: object }>(
      `query ($path: String!) { article(edition: "de", path: $path) { credits { role contributor { name } }
        body { ... on LivePostBlock { contributor { name } } } } }`,
      { path },
    )
  await article()

  const { mergeContributors } = await duty.run<{ mergeContributors: object }>(Merge, {
    input: { fromId: globalId(from), intoId: globalId(into) },
  })
  const published = await publishArticle(database.db, operator, draft.id, new Date())

  expect(mergeContributors).toEqual({
    __typename: 'MergeContributorsSuccess',
    articles: 1,
    contributor: {
      version: 2,
      articles: 1,
      bios: [
        { edition: 'de', bio: 'Journalistin.' },
        { edition: 'fr', bio: 'De Sucre.' },
      ],
    },
  })
  await expect.poll(article).toEqual({
    article: {
      credits: [{ role: 'AUTHOR', contributor: { name: 'Alba Mamani' } }],
      body: [{ contributor: { name: 'Alba Mamani' } }],
    },
  })
  expect(published).toMatchObject({ ok: true, article: { credits: [{ contributorId: into, role: 'author' }] } })
  const { resolve, outlet } = await api.run<{ resolve: object; outlet: object }>(
    `{ resolve(path: "/fr/people/a-mamani") { __typename ... on Redirect { path } }
      outlet { contributors(query: "Mamani") { nodes { name bio(edition: "fr") } } } }`,
  )
  expect(resolve).toEqual({ __typename: 'Redirect', path: '/fr/people/alba-mamani' })
  expect(outlet).toEqual({ contributors: { nodes: [{ name: 'Alba Mamani', bio: 'De Sucre.' }] } })
  const stands = await duty.run<{ contributor: object }>(`{ contributor(id: "${globalId(from)}") { id } }`)
  expect(stands).toEqual({ contributor: { id: globalId(into) } })
  // What was written stays as it was written.
  expect(await database.db.$count(revisionCredit, eq(revisionCredit.contributorId, from))).toBe(2)
})

test('a file that names somebody who was merged credits the one who stands for them', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const from = await createContributor('P. Rojas', 'p-rojas')
  const into = await createContributor('Pilar Rojas', 'pilar-rojas')

  await duty.run(Merge, { input: { fromId: globalId(from), intoId: globalId(into) } })
  await importText(database.db, '---\nby: P. Rojas\n---\nEin Titel\n\nEin Text.')
  const again = await duty.run(Merge, { input: { fromId: globalId(from), intoId: globalId(into) } })

  expect(await database.db.$count(revisionCredit, eq(revisionCredit.contributorId, into))).toBe(1)
  expect(again).toMatchObject({ mergeContributors: { __typename: 'ContributorInputError' } })
})

test('an editor does not merge contributors', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const id = await createContributor('Uno', 'uno')

  const [error] = await editor.errors(Merge, { input: { fromId: globalId(id), intoId: globalId(id) } })

  expect(error?.extensions.code).toBe('FORBIDDEN')
})

test('a translator does not rename contributors', async () => {
  const translator = await newsroom.member({ role: 'translator' })
  const id = await createContributor('Paz', 'paz')

  const [error] = await translator.errors(Change, { input: { id: globalId(id), version: 1, name: 'Eve' } })

  expect(error?.extensions.code).toBe('FORBIDDEN')
})

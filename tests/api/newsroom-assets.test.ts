import { newBlockId } from '@dateline/content'
import { auditEntry } from '@dateline/db'
import { desc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { createAsset } from '../testkit/pictures.ts'

const { database, newsroom, api } = useNewsroomGraph()

const globalId = (id: string) => Buffer.from(`Asset:${id}`).toString('base64url')

const Change = `mutation ($input: ChangeAssetInput!) { changeAsset(input: $input) { __typename
  ... on ChangeAssetSuccess { asset { version credit licence licenceState focalPoint { x y } texts { edition alt caption } } }
  ... on AssetChangedError { message asset { version credit } }
  ... on AssetInputError { message } } }`

test('an editor says what a picture is, and readers see it at once', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const asset = await createAsset(database.db)
  const { path } = await createPublished(database.db, { leadImage: { assetId: asset.id } })
  const read = () =>
    api.run<{ article: { leadImage: { alt: string; asset: { credit: string } } } }>(
      'query ($path: String!) { article(edition: "de", path: $path) { leadImage { alt asset { credit } } } }',
      { path },
    )
  await read()

  const { changeAsset } = await editor.run<{ changeAsset: object }>(Change, {
    input: {
      id: globalId(asset.id),
      version: 1,
      credit: 'Zoë Pérez',
      licence: 'CC-BY-SA-4.0',
      focalPoint: { x: 0.2, y: 0.4 },
      texts: [{ edition: 'de', alt: 'Ein "See" aus Salz', caption: 'Uyuni' }],
    },
  })

  expect(changeAsset).toEqual({
    __typename: 'ChangeAssetSuccess',
    asset: {
      version: 2,
      credit: 'Zoë Pérez',
      licence: 'CC-BY-SA-4.0',
      licenceState: 'VALID',
      focalPoint: { x: 0.2, y: 0.4 },
      texts: [{ edition: 'de', alt: 'Ein „See“ aus Salz', caption: 'Uyuni' }],
    },
  })
  await expect
    .poll(async () => (await read()).article.leadImage)
    .toEqual({ alt: 'Ein „See“ aus Salz', asset: { credit: 'Zoë Pérez' } })
  const [entry] = await database.db.select().from(auditEntry).orderBy(desc(auditEntry.id)).limit(1)
  expect(entry).toMatchObject({
    actor: `member:${editor.id}`,
    action: 'change asset',
    detail: { before: { credit: 'Redaktion', texts: [] }, after: { credit: 'Zoë Pérez' } },
  })
})

test('whoever saw an older version is shown what it is now, and nothing is written', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const asset = await createAsset(database.db)
  const id = globalId(asset.id)

  const answers = await Promise.all(
    ['Ana', 'Eva'].map((credit) =>
      editor.run<{ changeAsset: { __typename: string } }>(Change, { input: { id, version: 1, credit } }),
    ),
  )

  expect(answers.map(({ changeAsset }) => changeAsset.__typename).sort()).toEqual([
    'AssetChangedError',
    'ChangeAssetSuccess',
  ])
})

test.each([
  ['no credit', { credit: ' ' }, 'who made the picture'],
  ['an unknown licence', { licence: 'MIT' }, 'The licences are'],
  ['an unknown edition', { texts: [{ edition: 'xx', alt: 'x' }] }, 'There is no edition "xx"'],
  ['a focal point outside', { focalPoint: { x: 2, y: 0 } }, 'from 0 to 1'],
  ['a program for a source', { sourceUrl: 'javascript:alert(1)' }, 'no http(s) URL'],
])('%s is refused in words', async (_what, wrong, words) => {
  const editor = await newsroom.member({ role: 'editor' })
  const asset = await createAsset(database.db)

  const { changeAsset } = await editor.run<{ changeAsset: object }>(Change, {
    input: { id: globalId(asset.id), version: 1, ...wrong },
  })

  expect(changeAsset).toMatchObject({ __typename: 'AssetInputError', message: expect.stringContaining(words) })
})

test('a translator does not change another’s picture', async () => {
  const translator = await newsroom.member({ role: 'translator' })
  const asset = await createAsset(database.db)

  const [error] = await translator.errors(Change, { input: { id: globalId(asset.id), version: 1, credit: 'Eve' } })

  expect(error?.extensions.code).toBe('FORBIDDEN')
})

test('it is known where a picture is used, and what is only in a draft is shown to members alone', async () => {
  const translator = await newsroom.member({ role: 'translator' })
  const asset = await createAsset(database.db)
  const published = await createPublished(database.db, { headline: 'Offen', leadImage: { assetId: asset.id } })
  await createDraft(database.db, {
    headline: 'Entwurf',
    body: [{ id: newBlockId(), kind: 'figure', picture: { assetId: asset.id } }],
  })
  const unused = await createAsset(database.db)

  const query = `query ($id: ID!) { asset(id: $id) { isPublic preview uses { articleId headline isPublic inNewest } } }`
  const { asset: seen } = await translator.run<{ asset: { preview: string } }>(query, { id: globalId(asset.id) })
  const { asset: other } = await translator.run<{ asset: { preview: string } }>(query, { id: globalId(unused.id) })

  expect(seen).toMatchObject({
    isPublic: true,
    uses: [
      { headline: 'Entwurf', isPublic: false, inNewest: true },
      {
        headline: 'Offen',
        isPublic: true,
        inNewest: true,
        articleId: Buffer.from(`Article:${published.id}`).toString('base64url'),
      },
    ],
  })
  expect(other).toMatchObject({ isPublic: false, uses: [] })
  const preview = await fetch(api.url + other.preview, { headers: translator.headers })
  expect([preview.status, preview.headers.get('content-type')]).toEqual([200, 'image/webp'])
  expect((await fetch(api.url + other.preview)).status).toBe(401)
  expect((await fetch(api.url + other.preview.replace('/newsroom', ''))).status).toBe(404)
})

test('pictures whose licence ends are found and warned of', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const [soon, later] = [await createAsset(database.db), await createAsset(database.db)]
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  for (const [asset, days] of [
    [soon, 5],
    [later, 90],
  ] as const) {
    await editor.run(Change, { input: { id: globalId(asset.id), version: 1, licenceUntil: inDays(days) } })
  }

  const { assets } = await editor.run<{ assets: object }>(
    `{ assets(licenceEndsBefore: "${inDays(30)}") { edges { node { key licenceState } } pageInfo { hasNextPage } } }`,
  )

  expect(assets).toEqual({
    edges: [{ node: { key: soon.key, licenceState: 'ENDS_SOON' } }],
    pageInfo: { hasNextPage: false },
  })
})

type Page = {
  assets: { edges: { node: { key: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
}

test('pictures are listed page by page, each once', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  for (let made = 0; made < 5; made += 1) await createAsset(database.db, { key: `seite-${made}` })
  const query = `query ($after: String) { assets(first: 2, after: $after, words: "seite-") {
    edges { node { key } } pageInfo { hasNextPage endCursor } } }`
  const keys: string[] = []
  let after: string | null = null
  do {
    const { assets }: Page = await editor.run<Page>(query, { after })
    keys.push(...assets.edges.map(({ node }) => node.key))
    after = assets.pageInfo.hasNextPage ? assets.pageInfo.endCursor : null
  } while (after)

  expect(keys).toEqual(['seite-4', 'seite-3', 'seite-2', 'seite-1', 'seite-0'])
})

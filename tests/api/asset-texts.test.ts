import type { Picture } from '@dateline/db'
import { expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { dataOf } from '../testkit/http.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createAsset, drawPicture } from '../testkit/pictures.ts'

const document = `query Seen($edition: String!, $path: String!) { article(edition: $edition, path: $path) {
  leadImage { alt caption { text } } } }`
const { database, api } = useNewsroom({ documents: [document] })

type Seen = { alt: string; caption: { text: string } | null }

async function show(edition: string, picture: Picture): Promise<Seen> {
  const { path } = await createPublished(database.db, { edition, leadImage: picture })
  return (await api.run<{ article: { leadImage: Seen } }>(document, { edition, path })).article.leadImage
}

test('what is said of a picture is the article’s own, else its edition’s, else the default edition’s, else nothing', async () => {
  const { id: assetId } = await createAsset(database.db, {
    texts: { de: { alt: 'Ein Salzsee', caption: 'Der Salar' }, fr: { alt: 'Un lac salé' } },
  })
  const { id: silent } = await createAsset(database.db)

  expect(await show('fr', { assetId, alt: 'Le sel', caption: [{ text: 'Du sel.' }] })).toEqual({
    alt: 'Le sel',
    caption: { text: 'Du sel.' },
  })
  expect(await show('fr', { assetId })).toEqual({ alt: 'Un lac salé', caption: { text: 'Der Salar' } })
  expect(await show('en', { assetId })).toEqual({ alt: 'Ein Salzsee', caption: { text: 'Der Salar' } })
  expect(await show('fr', { assetId, alt: '' })).toEqual({ alt: '', caption: { text: 'Der Salar' } })
  expect(await show('fr', { assetId: silent })).toEqual({ alt: '', caption: null })
})

test('a reader sees a new text of a picture at once', async () => {
  const bytes = await drawPicture().jpeg().toBuffer()
  const asset = await createAsset(database.db, { bytes, key: 'see', texts: { de: { alt: 'Ein See' } } })
  const { path } = await createPublished(database.db, { leadImage: { assetId: asset.id } })
  const seen = async () =>
    dataOf<{ article: { leadImage: Seen } }>(await api.get(document, { edition: 'de', path })).article.leadImage.alt
  expect(await seen()).toBe('Ein See')

  await createAsset(database.db, { bytes, key: 'see', texts: { de: { alt: 'Ein Salzsee' } } })

  await expect.poll(seen).toBe('Ein Salzsee')
})

test('a client learns who made a picture, under what terms it may be used, and what it comes in', async () => {
  const asset = await createAsset(database.db, {
    bytes: await drawPicture({ width: 500, height: 250 }).jpeg().toBuffer(),
    credit: 'Ana Pérez',
    licence: 'CC-BY-SA-4.0',
    sourceUrl: 'https://example.org/salar',
    focal: { x: 0.25, y: 1 },
    texts: { de: { alt: 'Ein See' }, fr: { alt: 'Un lac', caption: 'Le lac' } },
  })
  const { path } = await createPublished(database.db, { leadImage: { assetId: asset.id } })
  const query = `query ($path: String!) { article(edition: "de", path: $path) { socialImage { id } leadImage { asset {
    __typename id width height focalPoint { x y } color credit licence { code name url } sourceUrl
    alt french: alt(edition: "fr") caption(edition: "fr") { html } srcset(format: WEBP)
    jpeg: renditions(format: JPEG) { width } enough: rendition(format: AVIF, width: 330) { width } most: rendition(format: AVIF, width: 9000) { width height }
  } } } }`

  const { article } = await api.run<{
    article: { socialImage: { id: string }; leadImage: { asset: { id: string; srcset: string } } }
  }>(query, { path })
  const shown = article.leadImage.asset
  const { node } = await api.run('query ($id: ID!) { node(id: $id) { ... on Asset { credit } } }', { id: shown.id })

  expect(shown).toMatchObject({
    width: 500,
    height: 250,
    focalPoint: { x: 0.25, y: 1 },
    color: asset.color,
    credit: 'Ana Pérez',
    licence: {
      code: 'CC-BY-SA-4.0',
      name: 'Creative Commons Attribution-ShareAlike 4.0 International',
      url: 'https://creativecommons.org/licenses/by-sa/4.0/',
    },
    sourceUrl: 'https://example.org/salar',
    alt: 'Ein See',
    french: 'Un lac',
    caption: { html: 'Le lac' },
    jpeg: [{ width: 500 }],
    enough: { width: 480 },
    most: { width: 500, height: 250 },
  })
  expect(shown.srcset.replaceAll(/\/media\/[0-9a-f-]{36}\/[0-9a-f]{16}/g, '')).toBe(
    '/320.webp 320w, /480.webp 480w, /500.webp 500w',
  )
  expect(article.socialImage).toEqual({ id: shown.id })
  expect(node).toEqual({ credit: 'Ana Pérez' })
})

test('a picture that nothing public shows is no node, and an edition that there is not is an error', async () => {
  const asset = await createAsset(database.db)
  const id = Buffer.from(`Asset:${asset.id}`).toString('base64url')
  const { path } = await createPublished(database.db, { leadImage: { assetId: (await createAsset(database.db)).id } })

  const { node } = await api.run('query ($id: ID!) { node(id: $id) { id } }', { id })
  const [error] = await api.errors(
    'query ($path: String!) { article(edition: "de", path: $path) { leadImage { asset { alt(edition: "xx") } } } }',
    { path },
  )

  expect(node).toBeNull()
  expect(error?.extensions.code).toBe('BAD_USER_INPUT')
})

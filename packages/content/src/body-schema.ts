import { z } from 'zod'
import type { Block, Body, Picture, PostBlock } from './body.ts'
import { embedProviders, providers } from './embeds/providers.ts'
import { recogniseEmbed } from './embeds/recognise-embed.ts'
import { limits } from './limits.ts'
import { anySpans, lengthOf, line, lines, spans } from './text-schema.ts'
import { walkBlocks } from './walk.ts'

function blockId(name: string) {
  return z
    .string({ error: `the ${name} is missing` })
    .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, {
      error: `the ${name} must begin with a letter and hold only letters, digits, - and _`,
    })
    .max(limits.id, { error: `the ${name} is longer than ${limits.id} characters` })
}

const idOf = (what: string) => z.guid({ error: `${what} is not named by its id` })

const base = { id: blockId('id'), sourceBlockId: blockId('id of the original block').exactOptional() }

const picture = z.strictObject(
  {
    assetId: idOf('the asset of a picture'),
    alt: lines('alt text of a picture').exactOptional(),
    caption: spans('the caption of a picture').exactOptional(),
  },
  { error: 'a picture is missing' },
) satisfies z.ZodType<Picture>

const paragraph = z.strictObject({ ...base, kind: z.literal('paragraph'), content: spans('the paragraph') })

const heading = z.strictObject({
  ...base,
  kind: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3)], { error: 'a heading must be of level 2 or 3' }),
  content: spans('the heading'),
})

const quote = z.strictObject({
  ...base,
  kind: z.literal('quote'),
  content: spans('the quote'),
  speaker: line('speaker').exactOptional(),
  role: line('role').exactOptional(),
  source: line('source').exactOptional(),
})

const list = z.strictObject({
  ...base,
  kind: z.literal('list'),
  ordered: z.boolean({ error: 'the list is neither ordered nor unordered' }),
  items: z
    .array(spans('an item of the list'), { error: 'the list has no items' })
    .min(1, { error: 'the list has no items' })
    .max(limits.itemsInList, { error: `the list has more than ${limits.itemsInList} items` })
    .refine((items) => lengthOf(items) <= limits.charactersInBlock, {
      error: `the list is longer than ${limits.charactersInBlock} characters`,
    }),
})

const divider = z.strictObject({ ...base, kind: z.literal('divider') })

const figure = z.strictObject({ ...base, kind: z.literal('figure'), picture })

const gallery = z.strictObject({
  ...base,
  kind: z.literal('gallery'),
  title: line('title').exactOptional(),
  pictures: z
    .array(picture, { error: 'the gallery has no pictures' })
    .min(2, { error: 'a gallery has at least 2 pictures; one alone is a figure' })
    .max(limits.picturesInGallery, { error: `the gallery has more than ${limits.picturesInGallery} pictures` }),
})

const table = z.strictObject({
  ...base,
  kind: z.literal('table'),
  caption: spans('the caption of the table').exactOptional(),
  headerRow: z.boolean({ error: 'the table does not say whether its first row is a header' }),
  headerColumn: z.boolean({ error: 'the table does not say whether its first column is a header' }),
  rows: z
    .array(
      z
        .array(anySpans('a cell of the table'), { error: 'a row of the table has no cells' })
        .min(1, { error: 'a row of the table has no cells' })
        .max(limits.columnsInTable, { error: `the table has more than ${limits.columnsInTable} columns` }),
      { error: 'the table has no rows' },
    )
    .min(1, { error: 'the table has no rows' })
    .max(limits.rowsInTable, { error: `the table has more than ${limits.rowsInTable} rows` })
    .refine((rows) => rows.every(({ length }) => length === rows[0]?.length), {
      error: 'the rows of the table have different numbers of cells',
    })
    .refine((rows) => lengthOf(rows.flat()) > 0, { error: 'the table is empty' })
    .refine((rows) => lengthOf(rows.flat()) <= limits.charactersInTable, {
      error: `the table is longer than ${limits.charactersInTable} characters`,
    }),
})

const embed = z
  .strictObject({
    ...base,
    kind: z.literal('embed'),
    provider: z.enum(embedProviders, { error: `the embed is from none of ${embedProviders.join(', ')}` }),
    url: z
      .string({ error: 'the embed has no address' })
      .max(limits.href, { error: `the address of the embed must be at most ${limits.href} characters long` }),
    title: line('title'),
    author: line('author').exactOptional(),
    description: lines('description').exactOptional(),
    poster: picture.exactOptional(),
  })
  .superRefine(({ provider, url }, context) => {
    if (recogniseEmbed(url, provider)) return
    const message =
      provider === 'link'
        ? 'the address of the embed must be complete and begin with https:// or http://'
        : `the address of the embed leads to nothing that can be shown of ${providers[provider].name}`
    context.addIssue({ code: 'custom', path: ['url'], message })
  })
  .overwrite((value) => ({ ...value, url: recogniseEmbed(value.url, value.provider)?.url ?? value.url }))

const factBox = z.strictObject({
  ...base,
  kind: z.literal('fact_box'),
  title: line('title'),
  blocks: inside('fact box', [paragraph, heading, list], 'a fact box holds paragraphs, headings and lists'),
})

const related = z.strictObject({
  ...base,
  kind: z.literal('related'),
  articleId: idOf('the related article'),
  note: spans('the note').exactOptional(),
})

const postKinds = [
  paragraph,
  heading,
  quote,
  list,
  divider,
  figure,
  gallery,
  table,
  embed,
  factBox,
  related,
] as const satisfies z.ZodType<PostBlock>[]

const momentOf = (name: string) =>
  z.iso
    .datetime({ offset: true, error: `the ${name} must be a moment, as 2026-11-20T13:00:00Z`, abort: true })
    .overwrite((value) => new Date(value).toISOString())
    .refine((value) => /^[1-9]\d{3}-/.test(value), { error: `the ${name} must lie in the years 1000 to 9999` })

const livePost = z.strictObject({
  ...base,
  kind: z.literal('live_post'),
  at: momentOf('time of the post'),
  editedAt: momentOf('time at which the post was edited').exactOptional(),
  heading: spans('the heading').exactOptional(),
  pinned: z.literal(true).exactOptional(),
  keyEvent: z.literal(true).exactOptional(),
  contributorId: idOf('the contributor of the post').exactOptional(),
  blocks: inside('post', postKinds, 'a post holds every kind of block but another post'),
})

export const blockSchema = z.discriminatedUnion('kind', [...postKinds, livePost], {
  error: 'the block is of an unknown kind',
}) satisfies z.ZodType<Block>

function inside<const Kinds extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]]>(
  name: string,
  kinds: Kinds,
  error: string,
) {
  return z
    .array(z.discriminatedUnion('kind', kinds, { error }), { error: `the ${name} has no blocks` })
    .min(1, { error: `the ${name} is empty` })
    .max(limits.blocksInBlock, { error: `the ${name} has more than ${limits.blocksInBlock} blocks` })
}

const tooMany = `the body has more than ${limits.blocks} blocks`

export const bodySchema = z
  .array(blockSchema, { error: 'the body is not a list of blocks' })
  .max(limits.blocks, { error: tooMany, abort: true })
  .superRefine((body, context) => {
    const seen = new Set<string>()
    let blocks = 0
    for (const { block, path } of walkBlocks(body)) {
      blocks += 1
      if (seen.has(block.id))
        context.addIssue({ code: 'custom', path: [...path, 'id'], message: 'another block has the same id' })
      seen.add(block.id)
    }
    if (blocks > limits.blocks) context.addIssue({ code: 'custom', path: [], message: tooMany })
  }) satisfies z.ZodType<Body>

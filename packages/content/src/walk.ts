import type { Block, Body, Picture, Span } from './body.ts'

/** Every block, also those inside others, in the order of reading; `path` leads from the body to it. */
export function* walkBlocks(
  blocks: readonly Block[],
  path: readonly (string | number)[] = [],
): Generator<{ block: Block; path: readonly (string | number)[] }> {
  for (const [index, block] of blocks.entries()) {
    yield { block, path: [...path, index] }
    if ('blocks' in block) yield* walkBlocks(block.blocks, [...path, index, 'blocks'])
  }
}

export function blocksOf(body: Body): Block[] {
  return [...walkBlocks(body)].map(({ block }) => block)
}

/** What is done to each text of a block: to those in spans, and to those that are plain. */
export type TextMapping = { spans: (spans: Span[]) => Span[]; plain: (text: string) => string }

/** Changes all that is read of a body, wherever it stands. Names, addresses, ids and times are no texts. */
export function mapTexts<B extends Block>(blocks: readonly B[], mapping: TextMapping): B[] {
  return blocks.map((block) => ({ ...block, ...mappedTexts(block, mapping) }))
}

/** The parts of a block that hold texts, each mapped. */
function mappedTexts(block: Block, mapping: TextMapping): Partial<Block> {
  const { spans } = mapping
  const plain = <Key extends string>(texts: { [key in Key]?: string }, ...keys: Key[]) =>
    Object.fromEntries(keys.flatMap((key) => (texts[key] === undefined ? [] : [[key, mapping.plain(texts[key])]]))) as {
      [key in Key]?: string
    }

  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { content: spans(block.content) }
    case 'quote':
      return { content: spans(block.content), ...plain(block, 'speaker', 'role', 'source') }
    case 'list':
      return { items: block.items.map(spans) }
    case 'divider':
      return {}
    case 'figure':
      return { picture: mapPicture(block.picture, mapping) }
    case 'gallery':
      return { ...plain(block, 'title'), pictures: block.pictures.map((picture) => mapPicture(picture, mapping)) }
    case 'table':
      return {
        ...(block.caption && { caption: spans(block.caption) }),
        rows: block.rows.map((row) => row.map(spans)),
      }
    case 'embed':
      return {
        ...plain(block, 'title', 'author', 'description'),
        ...(block.poster && { poster: mapPicture(block.poster, mapping) }),
      }
    case 'fact_box':
      return { ...plain(block, 'title'), blocks: mapTexts(block.blocks, mapping) }
    case 'related':
      return block.note ? { note: spans(block.note) } : {}
    case 'live_post':
      return { ...(block.heading && { heading: spans(block.heading) }), blocks: mapTexts(block.blocks, mapping) }
  }
}

function mapPicture({ alt, caption, ...picture }: Picture, { spans, plain }: TextMapping): Picture {
  return {
    ...picture,
    ...(alt !== undefined && { alt: plain(alt) }),
    ...(caption && { caption: spans(caption) }),
  }
}

/** All spans of a body, wherever they stand. */
export function spansOf(body: Body): Span[] {
  const found: Span[] = []
  const spans = (some: Span[]) => {
    found.push(...some)
    return some
  }
  mapTexts(body, { spans, plain: (text) => text })
  return found
}

/** The topics that a body mentions, each once. */
export function topicsOf(body: Body): string[] {
  const marks = spansOf(body).flatMap((span) => span.marks ?? [])
  return [...new Set(marks.flatMap((mark) => (mark.type === 'topic' ? [mark.topicId] : [])))]
}

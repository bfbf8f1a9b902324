import type { Block, Body, Picture } from './body.ts'

/** What a body refers to by its id. */
export type ReferenceMapping = {
  asset: (id: string) => string
  article: (id: string) => string
  contributor: (id: string) => string
}

/** Changes the ids of what a body refers to, such as those that a parser wrote as names. */
export function mapReferences<B extends Block>(blocks: readonly B[], mapping: ReferenceMapping): B[] {
  return blocks.map((block) => ({ ...block, ...mappedReferences(block, mapping) }))
}

function mappedReferences(block: Block, mapping: ReferenceMapping): Partial<Block> {
  const refer = (picture: Picture): Picture => ({ ...picture, assetId: mapping.asset(picture.assetId) })
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'list':
    case 'divider':
    case 'table':
      return {}
    case 'figure':
      return { picture: refer(block.picture) }
    case 'gallery':
      return { pictures: block.pictures.map(refer) }
    case 'embed':
      return block.poster ? { poster: refer(block.poster) } : {}
    case 'fact_box':
      return { blocks: mapReferences(block.blocks, mapping) }
    case 'related':
      return { articleId: mapping.article(block.articleId) }
    case 'live_post':
      return {
        ...(block.contributorId && { contributorId: mapping.contributor(block.contributorId) }),
        blocks: mapReferences(block.blocks, mapping),
      }
  }
}

export const assetsOf = (body: Body) => referencesOf(body).asset
export const contributorsOf = (body: Body) => referencesOf(body).contributor

/** All that a body refers to by its id, each once. */
export function referencesOf(body: Body): Record<keyof ReferenceMapping, string[]> {
  const found = { asset: new Set<string>(), article: new Set<string>(), contributor: new Set<string>() }
  const noting = (ids: Set<string>) => (id: string) => {
    ids.add(id)
    return id
  }
  mapReferences(body, {
    asset: noting(found.asset),
    article: noting(found.article),
    contributor: noting(found.contributor),
  })
  return { asset: [...found.asset], article: [...found.article], contributor: [...found.contributor] }
}

import { type EmbedProvider, recogniseEmbed } from '@dateline/content'
import { findPicture } from '../../asset/find-picture.ts'
import type { EmbedBlockResolvers } from '../../types.generated.ts'

export const EmbedBlock: EmbedBlockResolvers = {
  id: ({ block }) => block.id,
  provider: ({ block }) => block.provider.toUpperCase() as Uppercase<EmbedProvider>,
  url: ({ block }) => block.url,
  title: ({ block }) => block.title,
  author: ({ block }) => block.author ?? null,
  description: ({ block }) => block.description || null,
  poster: ({ block, edition }, _args, context) => findPicture(context, block.poster ?? null, edition),
  embedUrl: ({ block }) => recogniseEmbed(block.url, block.provider)?.player ?? null,
}

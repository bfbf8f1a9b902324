import { findPictures } from '../../asset/find-picture.ts'
import type { GalleryBlockResolvers } from '../../types.generated.ts'

export const GalleryBlock: GalleryBlockResolvers = {
  id: ({ block }) => block.id,
  title: ({ block }) => block.title ?? null,
  pictures: ({ block, edition }, _args, context) => findPictures(context, block.pictures, edition),
}

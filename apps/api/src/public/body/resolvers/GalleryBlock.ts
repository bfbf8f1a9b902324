import { findPictures } from '../../asset/find-picture.ts'
import type { GalleryBlockResolvers } from '../../types.generated.ts'

export const GalleryBlock: GalleryBlockResolvers = {
  id: ({ block }) => block.id,
  caption: ({ block: { title }, edition }) => (title === undefined ? null : { spans: [{ text: title }], edition }),
  pictures: ({ block, edition }, _args, context) => findPictures(context, block.pictures, edition),
}

import { findPicture } from '../../asset/find-picture.ts'
import type { FigureBlockResolvers } from '../../types.generated.ts'

export const FigureBlock: FigureBlockResolvers = {
  id: ({ block }) => block.id,
  picture: ({ block, edition }, _args, context) => findPicture(context, block.picture, edition),
}

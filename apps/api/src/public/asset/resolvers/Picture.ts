import type { PictureResolvers } from '../../types.generated.ts'
import { altOf, captionOf } from '../texts.rules.ts'

/** A picture's own text, even an empty one, stands before the asset's. */
export const Picture: PictureResolvers = {
  alt: ({ asset, picture, edition }, _args, { reference }) =>
    picture.alt ?? altOf(asset, { edition, defaultEdition: reference.current().outlet.defaultEdition }),
  caption: ({ asset, picture, edition }, _args, { reference }) => {
    const { caption } = picture
    if (caption) return caption.length > 0 ? { spans: caption, edition } : null
    return captionOf(asset, { edition, defaultEdition: reference.current().outlet.defaultEdition })
  },
}

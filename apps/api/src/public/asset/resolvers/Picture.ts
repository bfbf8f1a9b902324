import type { PictureResolvers } from '../../types.generated.ts'
import { altOf, captionOf } from '../texts.rules.ts'

/** An article's own text stands before the asset's, even an empty one: there the picture only adorns. */
export const Picture: PictureResolvers = {
  alt: ({ asset, picture, edition }, _args, { reference }) =>
    picture.alt ?? altOf(asset, { edition, defaultEdition: reference.current().outlet.defaultEdition }),
  caption: ({ asset, picture, edition }, _args, { reference }) => {
    const { caption } = picture
    if (caption) return { spans: caption, edition }
    return captionOf(asset, { edition, defaultEdition: reference.current().outlet.defaultEdition })
  },
}

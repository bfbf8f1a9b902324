import type { Context } from '../../../context.ts'
import { AppError } from '../../../errors.ts'
import { toGlobalId } from '../../../ids.ts'
import { type Format, listRenditions, pathOf, type Size, socialRendition } from '../../../media/rendition.rules.ts'
import type { AssetResolvers, ImageFormat } from '../../types.generated.ts'
import { altOf, captionOf } from '../texts.rules.ts'

function editionsFor(code: string | null | undefined, { reference }: Context) {
  const { outlet, edition } = reference.current()
  if (code != null && !edition(code)) throw new AppError('BAD_USER_INPUT', `There is no edition "${code}".`)
  return { edition: code ?? outlet.defaultEdition, defaultEdition: outlet.defaultEdition }
}

/** From narrow to wide; never none. */
function renditionsIn(original: Size, format: ImageFormat) {
  const name = format.toLowerCase() as Format
  return listRenditions(original).filter((each) => each.format === name)
}

export const Asset: AssetResolvers = {
  id: (asset) => toGlobalId('Asset', asset.id),
  focalPoint: ({ focalX, focalY }) => ({ x: focalX, y: focalY }),
  alt: (asset, { edition }, context) => altOf(asset, editionsFor(edition, context)),
  caption: (asset, { edition }, context) => captionOf(asset, editionsFor(edition, context)),
  renditions: (asset, { format }) =>
    (format ? renditionsIn(asset, format) : listRenditions(asset)).map((rendition) => ({ asset, rendition })),
  rendition: (asset, { format, width }) => {
    const all = renditionsIn(asset, format)
    const rendition = all.find((each) => each.width >= width) ?? all.at(-1)
    if (!rendition) throw new Error(`There is no rendition of ${asset.id} in ${format}.`)
    return { asset, rendition }
  },
  srcset: (asset, { format }) =>
    renditionsIn(asset, format)
      .map((rendition) => `${pathOf(asset, rendition)} ${rendition.width}w`)
      .join(', '),
  social: (asset) => ({ asset, rendition: socialRendition(asset) }),
}

import { mediaTypes, pathOf } from '../../../media/rendition.rules.ts'
import type { ImageFormat, RenditionResolvers } from '../../types.generated.ts'

export const Rendition: RenditionResolvers = {
  format: ({ rendition }) => rendition.format.toUpperCase() as ImageFormat,
  mediaType: ({ rendition }) => mediaTypes[rendition.format],
  width: ({ rendition }) => rendition.width,
  height: ({ rendition }) => rendition.height,
  url: ({ asset, rendition }) => pathOf(asset, rendition),
}

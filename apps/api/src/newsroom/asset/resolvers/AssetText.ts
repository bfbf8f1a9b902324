import { spansToText } from '@dateline/content'
import type { AssetTextResolvers } from '../../types.generated.ts'

export const AssetText: AssetTextResolvers = {
  edition: ({ editionCode }) => editionCode,
  caption: ({ caption }) => (caption.length === 0 ? null : spansToText(caption)),
}

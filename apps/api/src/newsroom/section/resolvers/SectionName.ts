import type { SectionNameResolvers } from '../../types.generated.ts'

export const SectionName: SectionNameResolvers = {
  edition: ({ editionCode }) => editionCode,
}

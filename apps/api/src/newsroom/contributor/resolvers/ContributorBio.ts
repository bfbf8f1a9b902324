import type { ContributorBioResolvers } from '../../types.generated.ts'

export const ContributorBio: ContributorBioResolvers = {
  edition: ({ editionCode }) => editionCode,
}

import { getEdition } from '../../reference/get-edition.ts'
import type { ContributorWorkResolvers } from '../../types.generated.ts'

export const ContributorWork: ContributorWorkResolvers = {
  edition: ({ edition }, _args, { reference }) => getEdition(reference, edition),
  role: ({ role }) => role.toUpperCase() as Uppercase<typeof role>,
  articleCount: ({ count }) => count,
}

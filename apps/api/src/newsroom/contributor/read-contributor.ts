import type { ContributorRole } from '@dateline/db'
import { readId } from '../read-id.ts'
import type { ChangeContributorInput, CreateContributorInput } from '../types.generated.ts'

type Said = Pick<ChangeContributorInput | CreateContributorInput, 'roles' | 'portrait'>

/** What a client says of a contributor, as the services take it. */
export const readContributor = ({ roles, portrait }: Said) => ({
  roles: roles?.map((role) => role.toLowerCase() as ContributorRole),
  portraitAssetId: portrait == null ? portrait : readId('Asset', portrait),
})

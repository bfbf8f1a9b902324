import { AppError } from '../../../../errors.ts'
import type { SubscriptionResolvers } from '../../../types.generated.ts'

export const published: NonNullable<SubscriptionResolvers['published']> = {
  subscribe: (_parent, { edition }, { feeds, following, reference }) => {
    const found = reference.current().edition(edition)
    if (!found) throw new AppError('BAD_USER_INPUT', `There is no edition "${edition}".`)
    return feeds.edition(found, following)
  },
}

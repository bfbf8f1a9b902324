import type { AppealPlacement } from '@dateline/db'
import type { EditionResolvers } from '../../types.generated.ts'
import { findAppeal } from '../find-appeal.ts'

export const Edition: Pick<EditionResolvers, 'appeal' | '__isTypeOf'> = {
  appeal: (edition, { placement }, context) =>
    findAppeal(context, edition.code, placement.toLowerCase() as AppealPlacement),
}

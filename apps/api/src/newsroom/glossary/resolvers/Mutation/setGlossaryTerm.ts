import { orInputError } from '../../../article/save-result.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import type { NewTerm } from '../../glossary.service.ts'
import { setTerm } from '../../glossary.service.ts'

export const setGlossaryTerm: NonNullable<MutationResolvers['setGlossaryTerm']> = (_parent, { input }, context) => {
  const { db, viewer, now } = context
  const { fromLanguage: from, toLanguage: to, term, rendering, note = null } = input
  const kind = (input.kind ?? 'TERM').toLowerCase() as NewTerm['kind']
  return orInputError(async () => {
    const row = await setTerm(db, viewer, { from, to, kind, term, rendering, note }, now)
    return { __typename: 'GlossaryTermPayload', term: row }
  })
}

import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { removeTerm } from '../../glossary.service.ts'

export const removeGlossaryTerm: NonNullable<MutationResolvers['removeGlossaryTerm']> = async (
  _parent,
  args,
  context,
) => {
  const { db, viewer, now } = context
  const { id } = args.input
  await removeTerm(db, viewer, readId('GlossaryTerm', id), now)
  return { id }
}

import type { SourceKind } from '@dateline/db'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'
import { changeSource as change } from '../../source.service.ts'
import { toSourceResult } from '../../to-source-result.ts'

export const changeSource: NonNullable<MutationResolvers['changeSource']> = async (
  _parent,
  { input: { id, kind, ...input } },
  { db, viewer, now },
) => {
  const said = { ...input, ...(kind && { kind: kind.toLowerCase() as SourceKind }) }
  return toSourceResult(await change(db, viewer, readId('Source', id), said, now))
}

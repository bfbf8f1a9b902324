import type { SourceKind } from '@dateline/db'
import type { MutationResolvers } from '../../../types.generated.ts'
import { createSource as create } from '../../source.service.ts'
import { toSourceResult } from '../../to-source-result.ts'

export const createSource: NonNullable<MutationResolvers['createSource']> = async (
  _parent,
  { input: { kind, ...input } },
  { db, viewer, now },
) => toSourceResult(await create(db, viewer, { ...input, kind: kind?.toLowerCase() as SourceKind | undefined }, now))

import type { SourceKind } from '@dateline/db'
import { toGlobalId } from '../../../ids.ts'
import type { SourceResolvers } from '../../types.generated.ts'
import { listSourceUses } from '../source.store.ts'

const mostUses = 100

export const Source: SourceResolvers = {
  id: ({ id }) => toGlobalId('Source', id),
  kind: ({ kind }) => kind.toUpperCase() as Uppercase<SourceKind>,
  uses: ({ id }, _args, { db }) => listSourceUses(db, id, mostUses),
  useCount: ({ id }, _args, { sources }) => sources.usesOf.load(id),
}

import { toGraphChanges } from '../../article/graph-changes.ts'
import type { TranslationResolvers } from './../../types.generated.ts'
import { readChanges, readCorrections, readMarkedBlocks } from '../staleness.service.ts'

export const Translation: TranslationResolvers = {
  changes: (state, _args, { db }) => readChanges(db, state),
  corrections: (state, _args, { db }) => readCorrections(db, state),
  markedBlocks: async ({ translation }, _args, { db }) => toGraphChanges(await readMarkedBlocks(db, translation)),
}

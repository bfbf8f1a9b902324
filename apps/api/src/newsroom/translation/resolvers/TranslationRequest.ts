import { toGlobalId } from '../../../ids.ts'
import type { TranslationRequestResolvers } from './../../types.generated.ts'

export const TranslationRequest: TranslationRequestResolvers = {
  id: ({ id }) => toGlobalId('TranslationRequest', id),
  edition: ({ editionCode }) => editionCode,
  story: ({ storyId }) => ({ id: storyId }),
  takenBy: ({ takenBy }, _args, { members }) => (takenBy === null ? null : members.byId.load(takenBy)),
}

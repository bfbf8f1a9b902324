import type { StoryResolvers } from './../../types.generated.ts'
import { readStory } from '../board.service.ts'

export const Story: Pick<StoryResolvers, 'board' | '__isTypeOf'> = {
  board: async ({ id }, _args, { db }) => (await readStory(db, id)).cells,
}

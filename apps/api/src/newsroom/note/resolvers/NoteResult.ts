import type { NoteResultResolvers } from './../../types.generated.ts'
export const NoteResult: NoteResultResolvers = {}

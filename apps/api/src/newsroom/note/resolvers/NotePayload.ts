import type { NotePayloadResolvers } from './../../types.generated.ts'
export const NotePayload: NotePayloadResolvers = {}

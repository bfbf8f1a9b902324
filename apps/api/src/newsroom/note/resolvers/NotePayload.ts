import type { NotePayloadResolvers } from './../../types.generated.ts'
export const NotePayload: NotePayloadResolvers = {
  /* Implement NotePayload resolver logic here */
}

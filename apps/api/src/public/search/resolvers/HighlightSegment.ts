import type { HighlightSegmentResolvers } from './../../types.generated.ts'
export const HighlightSegment: HighlightSegmentResolvers = {
  /* Implement HighlightSegment resolver logic here */
}

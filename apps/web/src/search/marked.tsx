import type { SegmentsFragment } from '#gql'

/** A text with the words that were searched for. */
export function Marked({ segments }: { segments: readonly SegmentsFragment[] }) {
  return segments.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))
}

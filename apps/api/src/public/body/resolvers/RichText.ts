import { spansToHtml, spansToText } from '@dateline/content'
import type { RichTextResolvers } from '../../types.generated.ts'
import { toSpan } from '../to-span.ts'

export const RichText: RichTextResolvers = {
  text: ({ spans }) => spansToText(spans),
  html: ({ spans }) => spansToHtml(spans),
  spans: ({ spans, edition }) => spans.map((span) => toSpan(span, edition)),
}

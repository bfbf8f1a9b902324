import { spansToHtml, spansToText } from '@dateline/content'
import type { RichTextResolvers } from '../../types.generated.ts'

export const RichText: RichTextResolvers = {
  text: ({ spans }) => spansToText(spans),
  html: ({ spans }) => spansToHtml(spans),
  spans: ({ spans, edition }) => spans.map((span) => ({ ...span, edition })),
}

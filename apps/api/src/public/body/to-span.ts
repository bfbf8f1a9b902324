import type { Span } from '@dateline/content'
import type { SpanMapper } from './body.mappers.ts'

/**
 * A span as the graph shows it in an edition. A text has hundreds, so that all that the graph asks of one is read in one go, and
 * not field by field.
 */
export function toSpan({ text, marks = [] }: Span, edition: string): SpanMapper {
  const shown: SpanMapper = {
    text,
    strong: false,
    emphasis: false,
    href: null,
    topicId: null,
    language: null,
    abbreviation: null,
    edition,
  }
  for (const mark of marks) {
    switch (mark.type) {
      case 'strong':
      case 'emphasis':
        shown[mark.type] = true
        break
      case 'link':
        shown.href = mark.href
        break
      case 'topic':
        shown.topicId = mark.topicId
        break
      case 'language':
        shown.language = mark.lang
        break
      case 'abbreviation':
        shown.abbreviation = mark.title
        break
      default:
        mark satisfies never
    }
  }
  return shown
}

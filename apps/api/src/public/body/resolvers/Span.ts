import type { Span as ContentSpan, Mark } from '@dateline/content'
import { mapReady } from '../../map-ready.ts'
import { findTopics } from '../../topic/find-topics.ts'
import type { SpanResolvers } from '../../types.generated.ts'

function markOf<Type extends Mark['type']>(span: ContentSpan, type: Type): Extract<Mark, { type: Type }> | undefined {
  return span.marks?.find((mark): mark is Extract<Mark, { type: Type }> => mark.type === type)
}

export const Span: SpanResolvers = {
  strong: (span) => markOf(span, 'strong') !== undefined,
  emphasis: (span) => markOf(span, 'emphasis') !== undefined,
  href: (span) => markOf(span, 'link')?.href ?? null,
  topic: (span, _args, { reference }) => {
    const mark = markOf(span, 'topic')
    return mark ? mapReady(findTopics(reference, [mark.topicId], span.edition), ([topic]) => topic ?? null) : null
  },
  language: (span) => markOf(span, 'language')?.lang ?? null,
  abbreviation: (span) => markOf(span, 'abbreviation')?.title ?? null,
}

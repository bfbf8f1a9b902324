import type { AppealResolvers } from '../../types.generated.ts'

export const Appeal: AppealResolvers = {
  content: ({ content, edition }) => content.map((spans) => ({ spans, edition })),
}

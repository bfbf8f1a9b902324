import type { AppealResolvers } from '../../types.generated.ts'

export const Appeal: AppealResolvers = {
  content: ({ content, edition }) => content.map((spans) => ({ spans, edition })),
  goal: ({ goal, raised, currency }) =>
    goal === null || raised === null || currency === null ? null : { amount: goal, raised, currency },
}

import type { ScheduleArticleResultResolvers } from './../../types.generated.ts'
export const ScheduleArticleResult: ScheduleArticleResultResolvers = {
  /* Implement ScheduleArticleResult union logic here */
}

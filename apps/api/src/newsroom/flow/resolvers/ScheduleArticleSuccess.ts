import type { ScheduleArticleSuccessResolvers } from './../../types.generated.ts'
export const ScheduleArticleSuccess: ScheduleArticleSuccessResolvers = {
  /* Implement ScheduleArticleSuccess resolver logic here */
}

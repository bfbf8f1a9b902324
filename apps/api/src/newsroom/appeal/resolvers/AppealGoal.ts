import type { AppealGoalResolvers } from './../../types.generated.ts'
export const AppealGoal: AppealGoalResolvers = {
  /* Implement AppealGoal resolver logic here */
}

import type { AppealGoalInput } from '../types.generated.ts'

/** A goal as it is stored: all of it, or none. */
export function readGoal(goal: AppealGoalInput | null) {
  if (goal === null) return { goal: null, raised: null, currency: null }
  return { goal: goal.amount, raised: goal.raised ?? 0, currency: goal.currency }
}

import type { AppealResultResolvers } from './../../types.generated.ts'
export const AppealResult: AppealResultResolvers = {
  /* Implement AppealResult union logic here */
}

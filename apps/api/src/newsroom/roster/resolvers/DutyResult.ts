import type { DutyResultResolvers } from './../../types.generated.ts'
export const DutyResult: DutyResultResolvers = {
  /* Implement DutyResult union logic here */
}

import type { MemberNameErrorResolvers } from './../../types.generated.ts'
export const MemberNameError: MemberNameErrorResolvers = {
  /* Implement MemberNameError resolver logic here */
}

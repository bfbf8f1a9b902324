import type { GrantResolvers } from './../../types.generated.ts'

export const Grant: GrantResolvers = {
  role: ({ role }) => role.toUpperCase() as Uppercase<typeof role>,
}

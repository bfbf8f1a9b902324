import type { RedirectResolvers } from '../../types.generated.ts'

export const Redirect: RedirectResolvers = {}

import type { PreviewLinkResolvers } from './../../types.generated.ts'
export const PreviewLink: PreviewLinkResolvers = {}

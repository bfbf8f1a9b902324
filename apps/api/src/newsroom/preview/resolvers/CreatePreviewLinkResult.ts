import type { CreatePreviewLinkResultResolvers } from './../../types.generated.ts'
export const CreatePreviewLinkResult: CreatePreviewLinkResultResolvers = {}

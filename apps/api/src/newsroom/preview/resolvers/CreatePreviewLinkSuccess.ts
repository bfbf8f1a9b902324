import type { CreatePreviewLinkSuccessResolvers } from './../../types.generated.ts'
export const CreatePreviewLinkSuccess: CreatePreviewLinkSuccessResolvers = {}

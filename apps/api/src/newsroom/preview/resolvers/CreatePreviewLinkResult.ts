import type { CreatePreviewLinkResultResolvers } from './../../types.generated.ts'
export const CreatePreviewLinkResult: CreatePreviewLinkResultResolvers = {
  /* Implement CreatePreviewLinkResult union logic here */
}

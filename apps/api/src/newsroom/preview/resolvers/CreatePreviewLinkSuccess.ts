import type { CreatePreviewLinkSuccessResolvers } from './../../types.generated.ts'
export const CreatePreviewLinkSuccess: CreatePreviewLinkSuccessResolvers = {
  /* Implement CreatePreviewLinkSuccess resolver logic here */
}

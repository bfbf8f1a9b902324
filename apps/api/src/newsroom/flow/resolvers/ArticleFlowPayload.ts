import type { ArticleFlowPayloadResolvers } from './../../types.generated.ts'
export const ArticleFlowPayload: ArticleFlowPayloadResolvers = {
  /* Implement ArticleFlowPayload resolver logic here */
}

import type { ArticlePictureResolvers } from './../../types.generated.ts'
export const ArticlePicture: ArticlePictureResolvers = {
  /* Implement ArticlePicture resolver logic here */
}

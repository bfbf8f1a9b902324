import type { ArticlePictureResolvers } from '../../types.generated.ts'

export const ArticlePicture: ArticlePictureResolvers = {}

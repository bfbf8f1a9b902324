import type { Picture } from '@dateline/db'
import type { Context } from '../../context.ts'
import type { PictureMapper } from './asset.mappers.ts'

/** A picture as it is shown in an edition; null when there is none, or when its asset is not public. */
export async function findPicture(
  { assets }: Pick<Context, 'assets'>,
  picture: Picture | null,
  edition: string,
): Promise<PictureMapper | null> {
  const asset = picture && (await assets.byId.load(picture.assetId))
  return asset && { asset, picture, edition }
}

/** The public ones of several pictures, in their order. */
export async function findPictures(
  context: Pick<Context, 'assets'>,
  pictures: readonly Picture[],
  edition: string,
): Promise<PictureMapper[]> {
  const found = await Promise.all(pictures.map((picture) => findPicture(context, picture, edition)))
  return found.filter((picture) => picture !== null)
}

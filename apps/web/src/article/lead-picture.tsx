import { Image } from '#body/picture.tsx'
import { RichText } from '#body/rich-text.tsx'
import type { PictureViewFragment } from '#gql'

/** The picture over an article: fetched before anything else that is not text. */
export function LeadPicture({ picture }: { picture: PictureViewFragment }) {
  const { alt, asset, caption } = picture
  const isUpright = asset.height > asset.width
  return (
    <figure className={isUpright ? 'picture lead-picture lead-picture-upright' : 'picture lead-picture'}>
      <Image picture={{ alt, asset }} isLead />
      <figcaption>
        {caption && (
          <span>
            <RichText content={caption} />{' '}
          </span>
        )}
        <small>{asset.credit}</small>
      </figcaption>
    </figure>
  )
}

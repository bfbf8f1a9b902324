import type { PictureViewFragment } from '#gql'
import { RichText } from './rich-text.tsx'

/** A picture with its caption and whom to name for it. */
export function Picture({ picture, id }: { picture: PictureViewFragment; id?: string | undefined }) {
  const { alt, asset, caption } = picture
  return (
    <figure className="picture" id={id}>
      <Image picture={{ alt, asset }} />
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

type ImageProps = {
  picture: Pick<PictureViewFragment, 'alt' | 'asset'>
  /** It stands over everything: the browser fetches it first, and in a larger size. */
  isLead?: boolean
}

/** The picture itself. Its place is kept free until it is there. */
export function Image({ picture: { alt, asset }, isLead = false }: ImageProps) {
  // On a phone a little less than it is: nobody sees all the pixels of its screen.
  const sizes = isLead ? '(min-width: 80rem) 57rem, (min-width: 62rem) 70vw, 85vw' : '(min-width: 42rem) 41rem, 85vw'
  return (
    <picture>
      <source type="image/avif" srcSet={asset.avif} sizes={sizes} />
      <img
        src={asset.rendition.url}
        srcSet={asset.srcset}
        sizes={sizes}
        width={asset.width}
        height={asset.height}
        alt={alt}
        loading={isLead ? 'eager' : 'lazy'}
        fetchPriority={isLead ? 'high' : undefined}
        decoding={isLead ? 'sync' : 'async'}
      />
    </picture>
  )
}

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

/** The picture itself. Its place is kept free until it is there. */
export function Image({ picture: { alt, asset } }: { picture: Pick<PictureViewFragment, 'alt' | 'asset'> }) {
  return (
    <img
      src={asset.rendition.url}
      srcSet={asset.srcset}
      sizes="(min-width: 42rem) 41rem, 100vw"
      width={asset.width}
      height={asset.height}
      alt={alt}
      loading="lazy"
      decoding="async"
    />
  )
}

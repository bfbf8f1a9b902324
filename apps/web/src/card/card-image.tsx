import type { CardImageFragment } from '#gql'
import { focusClasses } from './focus.ts'

/** How wide a picture is drawn, by its place. On a phone a little less is said: nobody sees all the pixels of its screen. */
const sizes = {
  hero: '(min-width: 80rem) 51rem, (min-width: 62rem) 63vw, 85vw',
  essay: '(min-width: 80rem) 52rem, (min-width: 62rem) 65vw, 85vw',
  wide: '(min-width: 80rem) 38rem, (min-width: 62rem) 47vw, 85vw',
  column: '(min-width: 62rem) 18rem, (min-width: 40rem) 45vw, 7rem',
  thumb: '(min-width: 48rem) 13rem, 7rem',
  portrait: '5rem',
} as const
export type ImagePlace = keyof typeof sizes

/** Decoration: what it stands beside says in words what it is about. Its place is kept free until it is there. */
export function CardImage({ image, place }: { image: CardImageFragment; place: ImagePlace }) {
  const classes = ['crop', place === 'portrait' && 'crop-square', focusClasses(image.focalPoint)]
    .filter(Boolean)
    .join(' ')
  return (
    <picture>
      <source type="image/avif" srcSet={image.avif} sizes={sizes[place]} />
      <img
        className={classes}
        src={image.rendition.url}
        srcSet={image.webp}
        sizes={sizes[place]}
        width={image.width}
        height={image.height}
        alt=""
        {...(place === 'hero' ? { fetchPriority: 'high' } : { loading: 'lazy' })}
        decoding="async"
      />
    </picture>
  )
}

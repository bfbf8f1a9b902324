import { ImageResponse } from 'next/og'
import { directionOf } from '#lib/direction.ts'
import { cardSize } from '#seo/card.ts'
import { canSet, fontFamily, loadFonts } from './typeface.ts'

export type Card = {
  language: string
  /** The nameplate. */
  title: string
  /** The headline, or what the edition says of itself. */
  headline: string
  /** A few words over the headline. */
  kicker: string | null
  /** A line beside the nameplate. */
  note: string | null
  /** A `data:` URL of a photograph or a map to stand beside the text. */
  image: string | null
  /** What must stay in sight of it, from its left edge, in per cent. */
  focus: number
}

/** Of the site's tokens: pictures have no stylesheet. */
const colours = { paper: '#fffdf9', ink: '#16161a', quiet: '#56534d', red: '#9c1c28', rule: '#d9d3c7' }
const padding = 56
const imageWidth = 470

/** A card for social networks: the headline in the site's type, with a photograph, a map or nothing beside it. */
export async function drawCard(card: Card): Promise<ArrayBuffer> {
  const { title, kicker, note, image } = legible(card)
  const headline = legible(card).headline
  const options = { ...cardSize, fonts: await loadFonts(title, headline, kicker ?? '', note ?? '') }
  return new ImageResponse(
    <div
      style={{
        display: 'flex',
        width: '100%',
        height: '100%',
        background: colours.paper,
        color: colours.ink,
        fontFamily,
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column', flex: 1, padding }}>
        <div style={{ display: 'flex', height: 6, background: colours.ink, marginBottom: 22 }} />
        {kicker && (
          <div style={{ display: 'flex', fontSize: 28, fontWeight: 600, color: colours.red, marginBottom: 12 }}>
            {kicker}
          </div>
        )}
        <div
          style={{
            display: 'block',
            fontSize: sizeOf(headline, image !== null),
            fontWeight: 600,
            lineHeight: 1.12,
            letterSpacing: '-0.01em',
            textWrap: 'balance',
            lineClamp: image ? 7 : 5,
          }}
        >
          {headline}
        </div>
        <div
          style={{
            display: 'flex',
            alignItems: 'flex-end',
            marginTop: 'auto',
            paddingTop: 16,
            borderTop: `1px solid ${colours.rule}`,
          }}
        >
          <div style={{ display: 'flex', fontSize: 40, fontWeight: 600, marginRight: 20 }}>{title}</div>
          {note && <div style={{ display: 'flex', fontSize: 24, color: colours.quiet, paddingBottom: 5 }}>{note}</div>}
        </div>
      </div>
      {image && (
        <img
          src={image}
          width={imageWidth}
          height={cardSize.height}
          style={{
            width: imageWidth,
            height: cardSize.height,
            objectFit: 'cover',
            objectPosition: `${card.focus}% 50%`,
          }}
          alt=""
        />
      )}
    </div>,
    options,
  ).arrayBuffer()
}

/** Long headlines are set smaller, so that they stand whole. */
function sizeOf(headline: string, isNarrow: boolean): number {
  const words = headline.split(/\s+/).map((word) => word.length)
  const room = isNarrow ? cardSize.width - imageWidth - 2 * padding : cardSize.width - 2 * padding
  const longestWord = room / (Math.max(...words) * 0.56)
  const area = Math.sqrt((room * (isNarrow ? 330 : 320)) / (headline.length * 0.56 * 1.12))
  return Math.round(Math.max(32, Math.min(isNarrow ? 66 : 100, area, longestWord)))
}

/**
 * Texts without what the typeface has no letters for. The library knows no language from right to left: rather than
 * set one backwards, the card has the picture alone.
 */
function legible(card: Card): Card {
  const isReversed = directionOf(card.language) === 'rtl'
  const clean = (text: string | null) => {
    const plain = text?.replaceAll('\u202f', '\u00a0').replace(/[\u00ad\u200b-\u200f\u2060]/g, '') ?? ''
    return isReversed || !canSet(plain) ? '' : plain
  }
  return {
    ...card,
    title: clean(card.title),
    headline: clean(card.headline),
    kicker: clean(card.kicker) || null,
    note: clean(card.note) || null,
  }
}

import { ImageResponse } from 'next/og'
import type { CSSProperties } from 'react'
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
  /** What stands beside the text: a photograph or a map. */
  panel: Panel | null
}

type Panel = {
  /** A `data:` URL. */
  src: string
  /** What must stay in sight of it, as a part of its width. */
  focus: number
  /** Names to set over it, in its pixels; `y` is the baseline of the first line. */
  labels: readonly Label[]
}
type Label = {
  lines: readonly string[]
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  size: number
  isName: boolean
}

export const panelSize = { width: 470, height: cardSize.height }

/** Of the site's tokens: pictures have no stylesheet. */
const colours = { paper: '#fffdf9', ink: '#16161a', quiet: '#56534d', red: '#9c1c28', rule: '#d9d3c7' }
const padding = 56

/** A card for social networks: the headline in the site's type, with a photograph, a map or nothing beside it. */
export async function drawCard(card: Card): Promise<ArrayBuffer> {
  const { title, headline, kicker, note, panel } = legible(card)
  const names = panel?.labels.flatMap(({ lines }) => lines) ?? []
  const options = { ...cardSize, fonts: await loadFonts(title, headline, kicker ?? '', note ?? '', ...names) }
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
            fontSize: sizeOf(headline, panel !== null),
            fontWeight: 600,
            lineHeight: 1.12,
            letterSpacing: '-0.01em',
            textWrap: 'balance',
            lineClamp: panel ? 7 : 5,
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
      {panel && (
        <div style={{ display: 'flex', position: 'relative', ...panelSize }}>
          <img
            src={panel.src}
            {...panelSize}
            style={{ ...panelSize, objectFit: 'cover', objectPosition: `${panel.focus * 100}% 50%` }}
            alt=""
          />
          {panel.labels.flatMap((label) =>
            label.lines.map((line, row) => (
              <div key={`${line} ${row}`} style={placeOf(label, row)}>
                {line}
              </div>
            )),
          )}
        </div>
      )}
    </div>,
    options,
  ).arrayBuffer()
}

/** From the top of a line to its baseline, in its own size. */
const ascent = 0.9

function placeOf({ x, y, anchor, size, isName }: Label, row: number): CSSProperties {
  const { width } = panelSize
  const across = {
    start: { left: x, width: width - x },
    end: { left: 0, width: x, justifyContent: 'flex-end' },
    middle: { left: x - width / 2, width, justifyContent: 'center' },
  }[anchor]
  return {
    display: 'flex',
    position: 'absolute',
    whiteSpace: 'nowrap',
    top: y + (row * 1.1 - ascent) * size,
    fontSize: size,
    lineHeight: 1.1,
    ...across,
    ...(isName
      ? { fontWeight: 600, textShadow: `0 0 6px ${colours.paper}` }
      : { color: colours.quiet, letterSpacing: '0.1em' }),
  }
}

/** Long headlines are set smaller, so that they stand whole. */
function sizeOf(headline: string, isNarrow: boolean): number {
  const words = headline.split(/\s+/).map((word) => word.length)
  const room = isNarrow ? cardSize.width - panelSize.width - 2 * padding : cardSize.width - 2 * padding
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
  const { panel } = card
  return {
    ...card,
    panel: panel && {
      ...panel,
      labels: panel.labels.filter(({ lines }) => lines.every((line) => clean(line) === line)),
    },
    title: clean(card.title),
    headline: clean(card.headline),
    kicker: clean(card.kicker) || null,
    note: clean(card.note) || null,
  }
}

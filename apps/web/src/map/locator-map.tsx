import type { Words } from '#words/words.ts'
import { describeMap } from './describe-map.ts'
import type { Label } from './labels.ts'
import { type MapPlace, type MapPlan, planMap } from './plan-map.ts'

type Props = {
  places: readonly MapPlace[]
  words: Words
  /** Of the picture, unique on the page. */
  id?: string
}

/** As it is drawn; it is shown in any width. */
const drawing = { width: 480, height: 360, text: 25 }

/** Where something is: a map that needs no script and no service, in the page's own colours. Nothing for places without a position. */
export function LocatorMap({ places, words, id = 'map' }: Props) {
  const plan = planMap(places, { ...drawing, locale: words.locale })
  if (!plan) return null
  const { title, description } = describeMap(places, words)
  return (
    <figure className="map">
      <svg viewBox={`0 0 ${plan.width} ${plan.height}`} role="img" aria-labelledby={`${id}-title ${id}-text`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        <rect className="map-sea" width={plan.width} height={plan.height} />
        <path className="map-land" d={plan.land} />
        <path className="map-home" d={plan.homes} />
        <path className="map-line" d={plan.borders} />
        {plan.countries.map((label) => (
          <Text
            key={label.lines.join()}
            label={label}
            className={label.isHome ? 'map-country map-country-home' : 'map-country'}
          />
        ))}
        {plan.globe && <Globe globe={plan.globe} />}
        {plan.scale && <Scale scale={plan.scale} words={words} />}
        {plan.dots.map(([x, y], index) => (
          <circle key={index} className="map-dot" cx={x} cy={y} r={6} />
        ))}
        {plan.names.map((label, index) => (
          <Text key={index} label={label} className="map-name" />
        ))}
      </svg>
    </figure>
  )
}

function Text({ label: { lines, x, y, anchor, size }, className }: { label: Label; className: string }) {
  return (
    <text className={className} x={x} y={y} textAnchor={anchor}>
      {lines.length === 1
        ? lines[0]
        : lines.map((line, index) => (
            <tspan key={line} x={x} dy={index === 0 ? 0 : size * 1.1}>
              {line}
            </tspan>
          ))}
    </text>
  )
}

function Globe({ globe: { x, y, radius, land, at } }: { globe: NonNullable<MapPlan['globe']> }) {
  return (
    <g className="map-globe">
      <circle cx={x} cy={y} r={radius} />
      <path d={land} />
      <circle className="map-dot" cx={at[0]} cy={at[1]} r={6} />
    </g>
  )
}

function Scale({ scale: { x, y, length, kilometres }, words }: { scale: NonNullable<MapPlan['scale']>; words: Words }) {
  return (
    <g className="map-scale">
      <path d={`M${x} ${y - 5}v5h${length}v-5`} />
      <text x={x + length / 2} y={y - 7} textAnchor="middle">
        {new Intl.NumberFormat(words.locale, { style: 'unit', unit: 'kilometer' }).format(kilometres)}
      </text>
    </g>
  )
}

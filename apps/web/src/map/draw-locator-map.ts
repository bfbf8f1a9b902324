import type { Label } from './labels.ts'
import { type MapPlace, type MapPlan, planMap } from './plan-map.ts'

type Options = {
  width: number
  height: number
  /** The language of the countries' names. */
  locale: string
  /** The size of a place's name; the others follow from it. */
  text?: number
  /** CSS colours: a drawing that stands alone takes none from a page. */
  colours?: Partial<Colours>
  font?: string
}
type Colours = { sea: string; land: string; home: string; line: string; ink: string; quiet: string; accent: string }

const light: Colours = {
  sea: '#eeece6',
  land: '#fffdf9',
  home: '#dfd7c6',
  line: '#a8a196',
  ink: '#16161a',
  quiet: '#56534d',
  accent: '#9c1c28',
}

/** A locator map as an SVG of its own, for pictures. Null when no place is known well enough. */
export function drawLocatorMap(places: readonly MapPlace[], options: Options): string | null {
  const { width, height, locale, text = Math.round(width / 32), font = 'sans-serif' } = options
  const plan = planMap(places, { width, height, locale, text })
  return plan && toSvg(plan, { ...light, ...options.colours }, font, text)
}

function toSvg(plan: MapPlan, colours: Colours, font: string, text: number): string {
  const { width, height, land, borders, homes, dots, names, countries, globe } = plan
  const line = `fill="none" stroke="${colours.line}" stroke-width="${text / 18}" stroke-linejoin="round"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeText(font)}">`,
    `<rect width="${width}" height="${height}" fill="${colours.sea}"/>`,
    `<path d="${land}" fill="${colours.land}"/>`,
    `<path d="${homes}" fill="${colours.home}"/>`,
    `<path d="${land}" ${line}/><path d="${borders}" ${line}/>`,
    ...countries.map((label) => write(label, label.isHome ? colours.ink : colours.quiet, 'letter-spacing=".1em"')),
    ...dots.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="${text / 4}" fill="${colours.accent}"/>`),
    ...names.map((label) =>
      write(
        label,
        colours.ink,
        `font-weight="600" stroke="${colours.land}" stroke-width="${text / 5}" stroke-linejoin="round" paint-order="stroke"`,
      ),
    ),
    globe &&
      `<circle cx="${globe.x}" cy="${globe.y}" r="${globe.radius}" fill="${colours.sea}"/><path d="${globe.land}" fill="${colours.line}"/>` +
        `<circle cx="${globe.x}" cy="${globe.y}" r="${globe.radius}" ${line}/><circle cx="${globe.at[0]}" cy="${globe.at[1]}" r="${globe.radius / 8}" fill="${colours.accent}"/>`,
    '</svg>',
  ]
    .filter((each) => each !== null)
    .join('')
}

function write({ lines, x, y, anchor, size }: Label, fill: string, attributes: string): string {
  const rows = lines.map(
    (text, index) => `<tspan x="${x}" dy="${index === 0 ? 0 : size * 1.1}">${escapeText(text)}</tspan>`,
  )
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}" fill="${fill}" ${attributes}>${rows.join('')}</text>`
}

function escapeText(text: string): string {
  return text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

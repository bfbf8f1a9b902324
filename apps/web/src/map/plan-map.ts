import { geoOrthographic } from 'd3-geo'
import { codeOfCountry, numberOfCountry } from './country-numbers.ts'
import { type Box, distance, type Point, type Spot, toPoint } from './flat.ts'
import { type Frame, frameAround, largestHome, type Size } from './frame.ts'
import { boxAround, boxOf, type Label, overlap, placeAtSea, placeInRing, placeNames } from './labels.ts'
import { type Line, outlineOf, toPath } from './outline.ts'
import { findHome, getWorld, type Shape } from './world.ts'

/** A place as the api gives it. Without a latitude and a longitude it is on no map. */
export type MapPlace = {
  name: string
  latitude: number | null
  longitude: number | null
  /** ISO 3166-1, two letters. */
  country: string | null
}

/** A map, measured and lettered, in whole units of a drawing of this size. */
export type MapPlan = Size & {
  land: string
  borders: string
  homes: string
  dots: Spot[]
  names: Label[]
  /** What is highlighted first, then its neighbours. */
  countries: (Label & { isHome: boolean })[]
  globe: { x: number; y: number; radius: number; land: string; at: Spot } | null
  scale: { x: number; y: number; length: number; kilometres: number } | null
}

type Options = Size & {
  /** The language of the countries' names. */
  locale: string
  /** The size of a place's name, in units of the drawing. */
  text: number
}

/** South of it is the one land that a map of the world can do without. */
const antarctic = -65

const kept = new Map<string, MapPlan | null>()
const mostKept = 500

/** Null when no place is known well enough. Drawing takes some milliseconds: a map is drawn once, and the last ones are kept. */
export function planMap(places: readonly MapPlace[], options: Options): MapPlan | null {
  const key = JSON.stringify([
    places.map(({ name, latitude, longitude, country }) => [name, latitude, longitude, country]),
    options,
  ])
  const known = kept.get(key)
  if (known !== undefined) return known
  const plan = drawPlan(places, options)
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
  kept.set(key, plan)
  return plan
}

type Located = { name: string; at: Point; home: Shape<GeoJSON.Polygon> | null; isCountry: boolean }

function drawPlan(places: readonly MapPlace[], { width, height, locale, text }: Options): MapPlan | null {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
  const located = places.flatMap((place) => locate(place, names))
  if (located.length === 0) return null
  const homes = located.flatMap(({ home }) => home ?? [])
  const frame = frameAround(
    located.map(({ at }) => at),
    homes,
    { width, height },
  )
  const world = getWorld(frame.isRegional ? 'fine' : 'coarse')
  const tolerance = frame.isRegional ? text / 18 : text / 15
  const drawn = (shapes: readonly Shape[]) =>
    frame.linesOf(
      shapes.filter(({ radius }) => radius * frame.perDegree > text / 10),
      tolerance,
    )
  const homeNumbers = new Set(homes.map(({ country }) => country))
  const homeShapes = getWorld('fine').countries.filter(
    (shape) => homes.includes(shape) || (shape.country !== null && homeNumbers.has(shape.country)),
  )
  const cities = located.flatMap(({ name, at, isCountry }) => {
    const spot = isCountry ? null : frame.spotOf(at)
    return spot ? [{ name, at: [Math.round(spot[0]), Math.round(spot[1])] as Spot }] : []
  })
  const radius = text / 4
  const labels = placeNames(cities, text, frame, radius)
  const taken = [
    ...labels.map((label) => widen(boxOf(label), text / 5)),
    ...cities.map(({ at: [x, y] }) => boxAround(x, y, radius + 2)),
  ]
  const globe = frame.isRegional && frame.reach < 2 * largestHome ? drawGlobe(frame, taken, text * 2) : null
  if (globe) taken.push(boxAround(globe.x, globe.y, globe.radius + 4))
  const scale = frame.isRegional ? drawScale(frame, taken, text) : null
  if (scale) taken.push(boxOfScale(scale, text))
  const land = drawn(world.land.filter(({ centre }) => frame.isRegional || toPoint(centre)[1] > antarctic))
  return {
    width,
    height,
    land: toPath(land),
    borders: toPath(drawn(world.borders)),
    homes: toPath(drawn(homeShapes)),
    dots: cities.map(({ at }) => at),
    names: labels,
    countries: nameCountries({
      countries: world.countries,
      homes: homeNumbers,
      land,
      frame,
      names,
      locale,
      size: text * 0.8,
      taken,
    }),
    globe,
    scale,
  }
}

function locate({ name, latitude, longitude, country }: MapPlace, names: Intl.DisplayNames): Located[] {
  if (latitude === null || longitude === null) return []
  const at: Point = [longitude, latitude]
  const isCountry = country !== null && /^[a-z]{2}$/i.test(country) && names.of(country.toUpperCase()) === name
  return [{ name, at, home: findHome(at, country && numberOfCountry(country)), isCountry }]
}

/** Whether a shape reaches into the frame, and is more than a speck there. */
function isSeen({ centre, radius }: Shape, frame: Frame, speck: number): boolean {
  return radius * frame.perDegree > speck && distance(centre, frame.centre) < radius + frame.reach
}

type Naming = {
  countries: readonly Shape<GeoJSON.Polygon>[]
  homes: ReadonlySet<string | null>
  land: readonly Line[]
  frame: Frame
  names: Intl.DisplayNames
  locale: string
  size: number
  /** Where something stands already. What is placed is added. */
  taken: Box[]
}

/** The countries' names, as far as there is room for them: the places' own first, then the largest. */
function nameCountries({ countries, homes, land, frame, names, locale, size, taken }: Naming): MapPlan['countries'] {
  const seen = countries
    .filter((shape) => shape.country !== null && isSeen(shape, frame, homes.has(shape.country) ? 1 : size))
    .sort((a, b) => Number(homes.has(b.country)) - Number(homes.has(a.country)) || b.radius - a.radius)
  const done = new Set<string>()
  return seen.flatMap((shape) => {
    const { country } = shape
    const code = country === null || done.has(country) ? null : codeOfCountry(country)
    const name = code === null ? undefined : names.of(code)?.toLocaleUpperCase(locale)
    if (country === null || !name) return []
    const isHome = homes.has(country)
    const ring = frame.linesOf([shape], 2).sort((a, b) => areaOf(b) - areaOf(a))[0]
    if (!ring) return []
    const inRing = placeInRing(name, ring, size, taken, frame)
    const label = inRing ?? (isHome && frame.isRegional ? placeAtSea(name, ring, land, size, taken, frame) : null)
    if (!label) return []
    done.add(country)
    taken.push(boxOf(label, true))
    return [{ ...label, isHome }]
  })
}

function areaOf(ring: Line): number {
  return Math.abs(
    ring.reduce(
      (sum, [x, y], index) => sum + x * (ring.at(index - 1)?.[1] ?? 0) - y * (ring.at(index - 1)?.[0] ?? 0),
      0,
    ),
  )
}

function widen({ left, right, top, bottom }: Box, by: number): Box {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by }
}

/** The globe from above the place, in the corner that is free. */
function drawGlobe(frame: Frame, taken: readonly Box[], radius: number): MapPlan['globe'] {
  const inset = radius + radius / 4
  const corners: Spot[] = [
    [inset, frame.height - inset],
    [inset, inset],
    [frame.width - inset, frame.height - inset],
    [frame.width - inset, inset],
  ]
  const corner = corners.find(([x, y]) => taken.every((box) => overlap(box, boxAround(x, y, radius + 4)) === 0))
  if (!corner) return null
  const [x, y] = [Math.round(corner[0]), Math.round(corner[1])]
  const turned = turnGlobe(toPoint(frame.centre), Math.round(radius))
  const at = turned.spotOf(toPoint(frame.centre)) ?? [0, 0]
  return {
    x,
    y,
    radius: Math.round(radius),
    land: toPath(turned.land.map((line) => line.map(([dx, dy]) => [x + dx, y + dy]))),
    at: [x + Math.round(at[0]), y + Math.round(at[1])],
  }
}

type Globe = { land: Line[]; spotOf: (place: Point) => Spot | null }

const globes = new Map<string, Globe>()
/** In degrees: nobody sees whether so small a globe is turned a little more. */
const turn = 5

/** Around its own middle. There are few turns, and each is drawn once. */
function turnGlobe([longitude, latitude]: Point, radius: number): Globe {
  // Tilted towards the equator, as one holds a globe.
  const rotation: Point = [-Math.round(longitude / turn) * turn, -Math.round(latitude / 2 / turn) * turn]
  const key = `${rotation.join()} ${radius}`
  const known = globes.get(key)
  if (known) return known
  const projection = geoOrthographic().precision(0).rotate(rotation).scale(radius).translate([0, 0]).clipAngle(90)
  const shapes = getWorld('coarse').land.filter((shape) => shape.radius > 3)
  const globe = { land: outlineOf(shapes, projection, 1), spotOf: (place: Point) => projection(place) }
  globes.set(key, globe)
  return globe
}

const kilometresPerDegree = 111.2

/** A round number of kilometres, about a fifth of the frame, at the foot of the map. */
function drawScale(frame: Frame, taken: readonly Box[], text: number): MapPlan['scale'] {
  const widest = ((frame.width / 4) * kilometresPerDegree) / frame.perDegree
  const power = 10 ** Math.floor(Math.log10(widest))
  const kilometres = ([5, 2, 1].find((each) => each * power <= widest) ?? 1) * power
  const length = Math.round((kilometres / kilometresPerDegree) * frame.perDegree)
  const y = Math.round(frame.height - text * 0.6)
  const choices = [frame.width - length - text * 0.6, text * 0.6].map((x) => ({
    x: Math.round(x),
    y,
    length,
    kilometres,
  }))
  return choices.find((scale) => taken.every((box) => overlap(box, boxOfScale(scale, text)) === 0)) ?? null
}

function boxOfScale({ x, y, length }: NonNullable<MapPlan['scale']>, text: number): Box {
  return { left: x - 4, right: x + length + 4, top: y - text, bottom: y + 4 }
}

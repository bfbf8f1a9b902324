import { geoEqualEarth } from 'd3-geo'
import {
  type Box,
  distance,
  flatAround,
  type Point,
  project,
  type Spot,
  toPoint,
  toVector,
  unproject,
  type Vector,
} from './flat.ts'
import { type Line, outline, outlineOf } from './outline.ts'
import { circleAround, type Shape, spotsOf } from './world.ts'

export type Size = { width: number; height: number }

/** What part of the world a map shows, and how the globe is made flat for it. */
export type Frame = Size & {
  spotOf: (place: Point) => Spot | null
  linesOf: (shapes: readonly Shape[], tolerance: number) => Line[]
  centre: Vector
  /** Nothing that is farther from the centre can be seen, in degrees. */
  reach: number
  /** Units of the drawing per degree at the centre. */
  perDegree: number
  /** Whether north is up, distances are true and a country fills a good part of it; else it is the world or half of it. */
  isRegional: boolean
}

/** Places that are farther than this from their middle are shown on a map of the world. */
const widestRegion = 27
/** A country that is larger is shown around the place, not whole. */
export const largestHome = 25
/** From the middle to the edge: with less around it nobody knows where a place is. */
const leastAround = 5
const aroundInLargeCountry = 15
/** A country this small shows little of where it is: islands, for the most part. */
const smallHome = 1.5
const aroundSmallCountry = 9
/** Of the frame, kept free around what must be seen. */
const margin = 0.13

/** A frame that holds all places, and the countries in which they lie as far as they have room. */
export function frameAround(places: readonly Point[], homes: readonly Shape[], size: Size): Frame {
  const vectors = places.map(toVector)
  const { centre, radius } = circleAround(vectors)
  return radius <= widestRegion ? frameRegion(vectors, homes, centre, size) : frameWorld(places, size)
}

function frameRegion(places: readonly Vector[], homes: readonly Shape[], start: Vector, size: Size): Frame {
  const outlines = homes.flatMap(({ lines: [outer] }) => (outer ? spotsOf(outer, (x, y, z): Vector => [x, y, z]) : []))
  const all = [...places, ...outlines]
  const { radius } = circleAround(all)
  const seen = radius <= largestHome ? all : places
  const around = radius > largestHome ? aroundInLargeCountry : radius < smallHome ? aroundSmallCountry : leastAround
  const least = around * (Math.PI / 180)
  let middle = toPoint(start)
  let box = boxOf([])
  for (let pass = 0; pass < 4; pass += 1) {
    const flat = flatAround(middle)
    box = boxOf(seen.map(([x, y, z]) => project(flat, x, y, z)))
    if (pass < 3) middle = unproject(flat, [(box.left + box.right) / 2, (box.top + box.bottom) / 2])
  }
  const inner = { width: size.width * (1 - 2 * margin), height: size.height * (1 - 2 * margin) }
  const scale = Math.min(
    inner.width / (box.right - box.left || least),
    inner.height / (box.bottom - box.top || least),
    Math.min(size.width, size.height) / (2 * least),
  )
  const flat = flatAround(middle, scale, [size.width / 2, size.height / 2])
  const centre = toVector(middle)
  const corners = [unproject(flat, [0, 0]), unproject(flat, [0, size.height])]
  const reach = Math.max(...corners.map((corner) => distance(centre, toVector(corner))))
  const view = { flat, centre, reach, box: sheetOf(size) }
  return {
    ...size,
    spotOf: (place) => project(flat, ...toVector(place)),
    linesOf: (shapes, tolerance) => outline(shapes, view, tolerance),
    centre,
    reach,
    perDegree: (scale * Math.PI) / 180,
    isRegional: true,
  }
}

/** The whole world is this wide and this high at scale 1. */
const world = { width: 5.41, height: 2.63 }

function frameWorld(places: readonly Point[], size: Size): Frame {
  const longitude = middleLongitude(places.map(([each]) => each))
  const projection = geoEqualEarth().precision(0).rotate([-longitude, 0]).translate([0, 0]).scale(1)
  const box = boxOf(places.map((place) => projection(place) ?? [0, 0]))
  const inner = { width: size.width * (1 - 3 * margin), height: size.height * (1 - 3 * margin) }
  const fitting = Math.min(inner.width / (box.right - box.left), inner.height / (box.bottom - box.top))
  const scale = Math.max(size.width / world.width, fitting)
  const x = ((box.left + box.right) / 2) * scale
  // No more sea over the poles than there must be.
  const room = Math.max(0, (world.height * scale - size.height) / 2)
  const y = Math.min(room, Math.max(-room, ((box.top + box.bottom) / 2) * scale))
  const sheet = sheetOf(size)
  projection
    .scale(scale)
    .translate([size.width / 2 - x, size.height / 2 - y])
    .clipExtent([
      [sheet.left, sheet.top],
      [sheet.right, sheet.bottom],
    ])
  return {
    ...size,
    spotOf: (place) => projection(place),
    linesOf: (shapes, tolerance) => outlineOf(shapes, projection, tolerance),
    centre: toVector(projection.invert?.([size.width / 2, size.height / 2]) ?? [longitude, 0]),
    reach: 180,
    perDegree: (scale * Math.PI) / 180,
    isRegional: false,
  }
}

/** The middle of the shortest span that holds all longitudes: it may lie across the date line. */
export function middleLongitude(longitudes: readonly number[]): number {
  const sorted = [...longitudes].sort((a, b) => a - b)
  const first = sorted[0] ?? 0
  let widest = { gap: first + 360 - (sorted.at(-1) ?? first), start: first, end: sorted.at(-1) ?? first }
  for (const [index, each] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next !== undefined && next - each > widest.gap) widest = { gap: next - each, start: next, end: each + 360 }
  }
  const middle = (widest.start + widest.end) / 2
  return middle > 180 ? middle - 360 : middle
}

function boxOf(spots: readonly Spot[]): Box {
  if (spots.length === 0) return { left: 0, right: 0, top: 0, bottom: 0 }
  const xs = spots.map(([x]) => x)
  const ys = spots.map(([, y]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** Lines along the edge of the drawing are cut off outside of it. */
function sheetOf({ width, height }: Size): Box {
  return { left: -6, top: -6, right: width + 6, bottom: height + 6 }
}

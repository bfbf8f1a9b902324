import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo'
import { circleAround, distance, type Point } from './world.ts'

export type Size = { width: number; height: number }

/** What part of the world a map shows, and how the globe is made flat for it. */
export type Frame = Size & {
  projection: GeoProjection
  centre: Point
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
export function frameAround(places: readonly Point[], homes: readonly (readonly Point[])[], size: Size): Frame {
  const { centre, radius } = circleAround(places)
  return radius <= widestRegion ? frameRegion(places, homes, centre, size) : frameWorld(places, size)
}

function frameRegion(places: readonly Point[], homes: readonly (readonly Point[])[], start: Point, size: Size): Frame {
  const all = [...places, ...homes.flat()]
  const { radius } = circleAround(all)
  const seen = radius <= largestHome ? all : places
  const around = radius > largestHome ? aroundInLargeCountry : radius < smallHome ? aroundSmallCountry : leastAround
  const least = around * (Math.PI / 180)
  let centre = start
  const projection = geoAzimuthalEqualArea()
    .precision(0)
    .clipAngle(null as unknown as number)
    .translate([0, 0])
    .scale(1)
  let box = boxOf([])
  for (let pass = 0; pass < 3; pass += 1) {
    projection.rotate([-centre[0], -centre[1]])
    box = boxOf(project(projection, seen))
    centre = projection.invert?.([(box.left + box.right) / 2, (box.top + box.bottom) / 2]) ?? centre
  }
  projection.rotate([-centre[0], -centre[1]])
  box = boxOf(project(projection, seen))
  const inner = { width: size.width * (1 - 2 * margin), height: size.height * (1 - 2 * margin) }
  const scale = Math.min(
    inner.width / (box.right - box.left || least),
    inner.height / (box.bottom - box.top || least),
    Math.min(size.width, size.height) / (2 * least),
  )
  projection.scale(scale).translate([size.width / 2, size.height / 2])
  const corner = projection.invert?.([0, 0])
  const reach = corner
    ? Math.max(distance(centre, corner), distance(centre, projection.invert?.([0, size.height]) ?? corner))
    : 90
  projection.clipAngle(Math.min(reach * 1.3 + 2, 179)).clipExtent(extentOf(size))
  return { ...size, projection, centre, reach, perDegree: (scale * Math.PI) / 180, isRegional: true }
}

/** The whole world is this wide and this high at scale 1. */
const world = { width: 5.41, height: 2.63 }

function frameWorld(places: readonly Point[], size: Size): Frame {
  const longitude = middleLongitude(places.map(([each]) => each))
  const projection = geoEqualEarth().precision(0).rotate([-longitude, 0]).translate([0, 0]).scale(1)
  const box = boxOf(project(projection, places))
  const inner = { width: size.width * (1 - 3 * margin), height: size.height * (1 - 3 * margin) }
  const fitting = Math.min(inner.width / (box.right - box.left), inner.height / (box.bottom - box.top))
  const scale = Math.max(size.width / world.width, fitting)
  const x = ((box.left + box.right) / 2) * scale
  // No more sea over the poles than there must be.
  const room = Math.max(0, (world.height * scale - size.height) / 2)
  const y = Math.min(room, Math.max(-room, ((box.top + box.bottom) / 2) * scale))
  projection
    .scale(scale)
    .translate([size.width / 2 - x, size.height / 2 - y])
    .clipExtent(extentOf(size))
  const centre = projection.invert?.([size.width / 2, size.height / 2]) ?? [longitude, 0]
  return { ...size, projection, centre, reach: 180, perDegree: (scale * Math.PI) / 180, isRegional: false }
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

type Box = { left: number; right: number; top: number; bottom: number }

function project(projection: GeoProjection, points: readonly Point[]): Point[] {
  return points.map((point) => projection(point)).filter((each) => each !== null)
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  if (points.length === 0) return { left: 0, right: 0, top: 0, bottom: 0 }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** Lines along the edge of the drawing are cut off outside of it. */
function extentOf({ width, height }: Size): [Point, Point] {
  return [
    [-6, -6],
    [width + 6, height + 6],
  ]
}

/** Longitude and latitude, in degrees. */
export type Point = [longitude: number, latitude: number]
/** A place on the globe, its radius being 1. */
export type Vector = readonly [x: number, y: number, z: number]
/** A place on the drawing. */
export type Spot = [x: number, y: number]

export const degrees = 180 / Math.PI

export function toVector([longitude, latitude]: Point): Vector {
  const [lambda, phi] = [longitude / degrees, latitude / degrees]
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
}

export function toPoint([x, y, z]: Vector): Point {
  return [Math.atan2(y, x) * degrees, Math.atan2(z, Math.hypot(x, y)) * degrees]
}

/** In degrees. */
export function distance(one: Vector, other: Vector): number {
  const cosine = one[0] * other[0] + one[1] * other[1] + one[2] * other[2]
  return Math.acos(Math.min(1, Math.max(-1, cosine))) * degrees
}

/**
 * The globe made flat around a place, by Lambert's azimuthal equal-area projection. d3-geo has it as well, and finds out
 * for every shape how it is cut by the edge of what can be seen: that took most of the time of a map. Here a shape is a list
 * of vectors, and what lies outside of the drawing is cut off when it is flat.
 */
export type Flat = {
  /** East, north and upwards at the place. */
  axes: readonly [Vector, Vector, Vector]
  scale: number
  /** Where the place is drawn. */
  middle: Spot
}

export function flatAround(place: Point, scale = 1, middle: Spot = [0, 0]): Flat {
  const [lambda, phi] = [place[0] / degrees, place[1] / degrees]
  const up = toVector(place)
  const east: Vector = [-Math.sin(lambda), Math.cos(lambda), 0]
  const north: Vector = [-Math.sin(phi) * Math.cos(lambda), -Math.sin(phi) * Math.sin(lambda), Math.cos(phi)]
  return { axes: [east, north, up], scale, middle }
}

/** The antipode is nowhere: it is put far away. */
const nearestToAntipode = 1e-6

export function project({ axes: [east, north, up], scale, middle }: Flat, x: number, y: number, z: number): Spot {
  const depth = 1 + up[0] * x + up[1] * y + up[2] * z
  const factor = scale * Math.sqrt(2 / Math.max(depth, nearestToAntipode))
  return [
    middle[0] + factor * (east[0] * x + east[1] * y + east[2] * z),
    middle[1] - factor * (north[0] * x + north[1] * y + north[2] * z),
  ]
}

export function unproject({ axes: [east, north, up], scale, middle }: Flat, spot: Spot): Point {
  const [x, y] = [(spot[0] - middle[0]) / scale, (middle[1] - spot[1]) / scale]
  const away = Math.min(2, Math.hypot(x, y))
  const angle = 2 * Math.asin(away / 2)
  const outwards = away === 0 ? 0 : Math.sin(angle) / away
  const along = (axis: 0 | 1 | 2) => east[axis] * x * outwards + north[axis] * y * outwards + up[axis] * Math.cos(angle)
  return toPoint([along(0), along(1), along(2)])
}

export type Box = { left: number; top: number; right: number; bottom: number }
type Edge = { isIn: (spot: Spot) => boolean; cut: (from: Spot, to: Spot) => Spot }

function edgesOf({ left, top, right, bottom }: Box): Edge[] {
  const upright =
    (at: number) =>
    (from: Spot, to: Spot): Spot => [at, from[1] + ((at - from[0]) / (to[0] - from[0])) * (to[1] - from[1])]
  const level =
    (at: number) =>
    (from: Spot, to: Spot): Spot => [from[0] + ((at - from[1]) / (to[1] - from[1])) * (to[0] - from[0]), at]
  return [
    { isIn: ([x]) => x >= left, cut: upright(left) },
    { isIn: ([x]) => x <= right, cut: upright(right) },
    { isIn: ([, y]) => y >= top, cut: level(top) },
    { isIn: ([, y]) => y <= bottom, cut: level(bottom) },
  ]
}

/** Sutherland and Hodgman's: what of a ring lies in a box, closed along the box's edges. */
export function cutRing(ring: Spot[], box: Box): Spot[] {
  return edgesOf(box).reduce((spots: Spot[], { isIn, cut }) => {
    const kept: Spot[] = []
    let before = spots.at(-1)
    for (const spot of spots) {
      if (before && isIn(before) !== isIn(spot)) kept.push(cut(before, spot))
      if (isIn(spot)) kept.push(spot)
      before = spot
    }
    return kept
  }, ring)
}

/** What of a line lies in a box, in as many parts as it has there. */
export function cutLine(line: Spot[], box: Box): Spot[][] {
  return edgesOf(box).reduce((lines: Spot[][], edge) => lines.flatMap((each) => cutAt(each, edge)), [line])
}

function cutAt(line: Spot[], { isIn, cut }: Edge): Spot[][] {
  const parts: Spot[][] = []
  let part: Spot[] = []
  let before: Spot | undefined
  for (const spot of line) {
    const isCrossing = before !== undefined && isIn(before) !== isIn(spot)
    if (before && isCrossing) part.push(cut(before, spot))
    if (isIn(spot)) part.push(spot)
    else if (part.length > 0) {
      parts.push(part)
      part = []
    }
    before = spot
  }
  if (part.length > 0) parts.push(part)
  return parts
}

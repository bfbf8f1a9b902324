import { type GeoProjection, type GeoStream, geoStream } from 'd3-geo'
import { type Box, cutLine, cutRing, degrees, distance, type Flat, project, type Spot, type Vector } from './flat.ts'
import type { Shape } from './world.ts'

export type Line = Spot[]

/** What of the globe a drawing shows. */
export type View = { flat: Flat; centre: Vector; reach: number; box: Box }

/** Shapes as they lie on the drawing, in whole units, without what nobody could see. */
export function outline(shapes: readonly Shape[], view: View, tolerance: number): Line[] {
  const seen = shapes.filter(({ centre, radius }) => distance(centre, view.centre) < radius + view.reach)
  const lines = seen.flatMap(({ geometry, lines }) =>
    lines.flatMap((each) => {
      const line = draw(each, view, tolerance)
      if (geometry.type === 'LineString') return cutLine(line, view.box)
      const ring = cutRing(line, view.box)
      return ring[0] ? [[...ring, ring[0]]] : []
    }),
  )
  return finish(lines, tolerance)
}

/** Of what lies far outside, every sixteenth point will do: most of the work is with points that nobody sees. */
const far = 16

function draw(line: Float64Array, { flat, centre: [x, y, z], reach }: View, tolerance: number): Line {
  const outer = Math.cos(Math.min(180, 1.6 * reach + 4) / degrees)
  const last = line.length - 3
  const drawn: Line = []
  let before: Spot | undefined
  for (let at = 0; at <= last; at += 3) {
    const [toX, toY, toZ] = [line[at] ?? 0, line[at + 1] ?? 0, line[at + 2] ?? 0]
    const isFar = x * toX + y * toY + z * toZ < outer
    if (isFar && at % (3 * far) !== 0 && at !== last) continue
    const spot = project(flat, toX, toY, toZ)
    if (before && at !== last && isAt(before, spot, tolerance)) continue
    drawn.push(spot)
    before = spot
  }
  return drawn
}

/** Nearer than anybody sees, as most points are to the one before. */
function isAt(before: Spot, spot: Spot, tolerance: number): boolean {
  return Math.abs(spot[0] - before[0]) + Math.abs(spot[1] - before[1]) <= tolerance / 2
}

/** The same for another projection, of which d3-geo knows where it ends. */
export function outlineOf(shapes: readonly Shape[], projection: GeoProjection, tolerance: number): Line[] {
  const lines: Line[] = []
  let line: Line = []
  let isPolygon = false
  const sink: GeoStream = {
    point: (x, y) => {
      const before = line.at(-1)
      if (!before || !isAt(before, [x, y], tolerance)) line.push([x, y])
    },
    lineStart: () => {
      line = []
    },
    lineEnd: () => {
      if (isPolygon && line[0]) line.push(line[0])
      lines.push(line)
    },
    polygonStart: () => {
      isPolygon = true
    },
    polygonEnd: () => {
      isPolygon = false
    },
  }
  const stream = projection.stream(sink)
  for (const { geometry } of shapes) geoStream(geometry, stream)
  return finish(lines, tolerance)
}

function finish(lines: readonly Line[], tolerance: number): Line[] {
  return lines.map((each) => roundOff(simplify(each, tolerance))).filter(({ length }) => length > 1)
}

/** Douglas and Peucker's: leaves out every point that is no farther than the tolerance from the line without it. */
export function simplify(line: Line, tolerance: number): Line {
  const first = line[0]
  const last = line.at(-1)
  if (!first || !last || line.length < 3) return line
  const kept = new Set([0, line.length - 1])
  // A ring has no two ends: it is parted where it is farthest from its beginning.
  const parts: [number, number][] = [[0, line.length - 1]]
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part
    let farthest = { index: -1, away: tolerance }
    for (let index = from + 1; index < to; index += 1) {
      const away = distanceTo(line[index] ?? first, line[from] ?? first, line[to] ?? last)
      if (away > farthest.away) farthest = { index, away }
    }
    if (farthest.index < 0) continue
    kept.add(farthest.index)
    parts.push([from, farthest.index], [farthest.index, to])
  }
  return line.filter((_, index) => kept.has(index))
}

function distanceTo([x, y]: Spot, [x1, y1]: Spot, [x2, y2]: Spot): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length))
  const [offX, offY] = [x - x1 - along * dx, y - y1 - along * dy]
  // Math.hypot is several times slower, and this is called more often than anything else.
  return Math.sqrt(offX * offX + offY * offY)
}

function roundOff(line: Line): Line {
  const rounded: Line = []
  for (const [x, y] of line) {
    const point: Spot = [Math.round(x), Math.round(y)]
    const before = rounded.at(-1)
    if (!before || before[0] !== point[0] || before[1] !== point[1]) rounded.push(point)
  }
  return rounded
}

/** The value of `d`: each line from its beginning, in steps, which are shorter to write than places. */
export function toPath(lines: readonly Line[]): string {
  return lines
    .map((line) => {
      const steps = line.slice(1).map(([x, y], index) => {
        const [fromX, fromY] = line[index] ?? [0, 0]
        return pair(x - fromX, y - fromY)
      })
      return `M${pair(...(line[0] ?? [0, 0]))}l${steps.join(' ')}`.replace(/ (?=-)/g, '')
    })
    .join('')
}

function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`
}

/** Whether a point of the drawing lies in a ring. */
export function contains(ring: Line, [x, y]: Spot): boolean {
  let inside = false
  for (let index = 0, before = ring.length - 1; index < ring.length; before = index, index += 1) {
    const [x1, y1] = ring[index] ?? [0, 0]
    const [x2, y2] = ring[before] ?? [0, 0]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

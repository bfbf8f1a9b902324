import { type GeoProjection, type GeoStream, geoStream } from 'd3-geo'
import type { Point } from './world.ts'

export type Line = Point[]

/** Shapes as they lie on the drawing, in whole units, without what nobody could see. */
export function outline(shapes: readonly GeoJSON.Geometry[], projection: GeoProjection, tolerance: number): Line[] {
  const lines: Line[] = []
  let line: Line = []
  let isPolygon = false
  const sink: GeoStream = {
    point: (x, y) => {
      const before = line.at(-1)
      // Nearer than anybody sees, by far the most.
      if (!before || Math.abs(x - before[0]) + Math.abs(y - before[1]) > tolerance / 2) line.push([x, y])
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
  for (const shape of shapes) geoStream(shape, stream)
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

function distanceTo([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length))
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy)
}

function roundOff(line: Line): Line {
  const rounded: Line = []
  for (const [x, y] of line) {
    const point: Point = [Math.round(x), Math.round(y)]
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
export function contains(ring: Line, [x, y]: Point): boolean {
  let inside = false
  for (let index = 0, before = ring.length - 1; index < ring.length; before = index, index += 1) {
    const [x1, y1] = ring[index] ?? [0, 0]
    const [x2, y2] = ring[before] ?? [0, 0]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

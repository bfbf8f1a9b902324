import { type GeoProjection, type GeoStream, geoStream } from 'd3-geo'
import { type Box, cutLine, cutRing, degrees, distance, type Flat, project, type Spot, type Vector } from './flat.ts'
import { weigh } from './weigh.ts'
import type { Shape } from './world.ts'

export type Line = Spot[]

/** What of the globe a drawing shows. */
export type View = { flat: Flat; centre: Vector; reach: number; box: Box }

/** Shapes as they lie on the drawing, in whole units, without what nobody could see. */
export function outline(shapes: readonly Shape[], view: View, tolerance: number): Line[] {
  const seen = shapes.filter(({ centre, radius }) => distance(centre, view.centre) < radius + view.reach)
  const lines = seen.flatMap(({ geometry, lines }) =>
    lines.flatMap((each) => {
      const line = draw(each, view, tolerance / view.flat.scale)
      if (geometry.type === 'LineString') return cutLine(line, view.box)
      const ring = cutRing(line, view.box)
      return ring[0] ? [[...ring, ring[0]]] : []
    }),
  )
  return finish(lines)
}

/** What lies far outside may be so many times coarser: most of the work is with places that nobody sees. */
const far = 16

function draw(line: Float64Array, { flat, centre: [x, y, z], reach }: View, least: number): Line {
  const outer = Math.cos(Math.min(180, 1.6 * reach + 4) / degrees)
  const weights = weigh(line)
  const drawn: Line = []
  for (let index = 0; index < weights.length; index += 1) {
    const weight = weights[index] ?? 0
    if (weight < least) continue
    const [toX, toY, toZ] = [line[3 * index] ?? 0, line[3 * index + 1] ?? 0, line[3 * index + 2] ?? 0]
    const isFar = x * toX + y * toY + z * toZ < outer
    if (isFar && weight < far * least) continue
    drawn.push(project(flat, toX, toY, toZ))
  }
  return drawn
}

/** The same for another projection, of which d3-geo knows where it ends. */
export function outlineOf(shapes: readonly Shape[], projection: GeoProjection, tolerance: number): Line[] {
  const lines: Line[] = []
  let line: Line = []
  let isPolygon = false
  const sink: GeoStream = {
    point: (x, y) => {
      line.push([x, y])
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
  for (const shape of shapes) geoStream(thinOut(shape, tolerance / projection.scale()), stream)
  return finish(lines)
}

/** Three corners, and the first again. */
const leastOfRing = 4

function thinOut({ geometry, lines }: Shape, least: number): GeoJSON.Polygon | GeoJSON.LineString {
  const thin = (positions: GeoJSON.Position[], line: Float64Array | undefined) => {
    const weights = line && weigh(line)
    return positions.filter((_, index) => (weights?.[index] ?? least) >= least)
  }
  if (geometry.type === 'LineString') return { ...geometry, coordinates: thin(geometry.coordinates, lines[0]) }
  const rings = geometry.coordinates.map((ring, index) => thin(ring, lines[index]))
  return { ...geometry, coordinates: rings.filter(({ length }) => length >= leastOfRing) }
}

function finish(lines: readonly Line[]): Line[] {
  return lines.map(roundOff).filter(({ length }) => length > 1)
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

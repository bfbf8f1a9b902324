import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import fine from 'world-atlas/countries-50m.json'
import coarse from 'world-atlas/countries-110m.json'
import { distance, flatAround, type Point, project, toPoint, toVector, type Vector } from './flat.ts'
import { contains } from './outline.ts'

/** A shape on the globe, and the smallest circle known to hold it: what lies far away is told by it at once. */
export type Shape<Geometry = GeoJSON.Polygon | GeoJSON.LineString> = {
  geometry: Geometry
  /** The country's number in ISO 3166-1; null for coasts and borders, and for what has no number. */
  country: string | null
  centre: Vector
  /** In degrees. */
  radius: number
  /** Its outline and its holes, or its line: places on the globe as vectors, three numbers each. */
  lines: Float64Array[]
}

export type World = { land: Shape[]; borders: Shape[]; countries: Shape<GeoJSON.Polygon>[] }

const antarctica = '010'

const worlds = new Map<Topology, World>()

/** Natural Earth at one of two grains, read when the first map is drawn. */
export function getWorld(grain: 'coarse' | 'fine'): World {
  const topology = grain === 'fine' ? fine : coarse
  const known = worlds.get(topology)
  if (known) return known
  const countries = listCountries(topology)
  const world = { countries, land: listLand(topology), borders: listBorders(topology) }
  worlds.set(topology, world)
  return world
}

function listCountries(topology: Topology): Shape<GeoJSON.Polygon>[] {
  const { features } = feature(topology, topology.objects['countries'] as GeometryCollection)
  return features
    .filter(({ id }) => id !== antarctica)
    .flatMap(({ geometry, id }) =>
      polygonsOf(geometry).map((each) => shapeOf(each, id === undefined ? null : String(id))),
    )
}

function listLand(topology: Topology): Shape[] {
  const { features } = feature(topology, topology.objects['land'] as GeometryCollection)
  return features.flatMap(({ geometry }) => polygonsOf(geometry)).map((each) => shapeOf(each, null))
}

function listBorders(topology: Topology): Shape[] {
  const lines = mesh(topology, topology.objects['countries'] as GeometryCollection, (one, other) => one !== other)
  return lines.coordinates.map((coordinates) => shapeOf({ type: 'LineString' as const, coordinates }, null))
}

function polygonsOf(geometry: GeoJSON.Geometry | null): GeoJSON.Polygon[] {
  if (geometry?.type === 'Polygon') return [geometry]
  if (geometry?.type !== 'MultiPolygon') return []
  return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
}

function shapeOf<Geometry extends GeoJSON.Polygon | GeoJSON.LineString>(
  geometry: Geometry,
  country: string | null,
): Shape<Geometry> {
  const rings = (geometry.type === 'Polygon' ? geometry.coordinates : [geometry.coordinates]) as Point[][]
  const [outer = [], ...holes] = rings.map((points) => points.map(toVector))
  const lines = [outer, ...holes].map((vectors) => Float64Array.from(vectors.flat()))
  return { geometry, country, ...circleAround(outer), lines }
}

/** A circle on the globe that holds all the places, around their common middle. */
export function circleAround(places: readonly Vector[]): { centre: Vector; radius: number } {
  const [x, y, z] = places.reduce<Vector>(
    (sum, each) => [sum[0] + each[0], sum[1] + each[1], sum[2] + each[2]],
    [0, 0, 0],
  )
  const centre = toVector(toPoint([x, y, z]))
  return { centre, radius: Math.max(0, ...places.map((each) => distance(centre, each))) }
}

/** On the coast the map is coarser than the place: a port may lie a little outside its country. */
const nearCoast = 0.7
const nearDisputed = 3

/** The part of a country in which a place lies: the mainland of France, not Guiana. Null at sea. */
export function findHome(place: Point, country: string | null): Shape<GeoJSON.Polygon> | null {
  const at = toVector(place)
  // What the newsroom says of a place counts, where the atlas draws a border otherwise.
  const reach = country === null ? nearCoast : nearDisputed
  const near = getWorld('fine').countries.filter(
    (shape) => (country === null || shape.country === country) && distance(shape.centre, at) <= shape.radius + reach,
  )
  const around = near.find((shape) => isWithin(shape, place))
  if (around) return around
  const byCoast = near.map((shape) => ({ shape, away: distanceTo(shape, at) })).sort((a, b) => a.away - b.away)[0]
  return byCoast && byCoast.away <= reach ? byCoast.shape : null
}

function isWithin({ lines }: Shape, place: Point): boolean {
  const flat = flatAround(place)
  // In the outline, and in no hole: an odd number of rings.
  return (
    lines.filter((line) =>
      contains(
        spotsOf(line, (x, y, z) => project(flat, x, y, z)),
        [0, 0],
      ),
    ).length %
      2 ===
    1
  )
}

function distanceTo({ lines: [outline] }: Shape, at: Vector): number {
  return Math.min(180, ...spotsOf(outline ?? new Float64Array(), (x, y, z) => distance([x, y, z], at)))
}

/** What is made of each place of a line. */
export function spotsOf<Made>(line: Float64Array, make: (x: number, y: number, z: number) => Made): Made[] {
  const made: Made[] = []
  for (let at = 0; at < line.length; at += 3) made.push(make(line[at] ?? 0, line[at + 1] ?? 0, line[at + 2] ?? 0))
  return made
}

import { geoContains, geoDistance } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import fine from 'world-atlas/countries-50m.json'
import coarse from 'world-atlas/countries-110m.json'

export type Point = [longitude: number, latitude: number]

/** A shape on the globe, and the smallest circle known to hold it: what lies far away is told by it at once. */
export type Shape<Geometry = GeoJSON.Polygon | GeoJSON.LineString> = {
  geometry: Geometry
  /** The country's number in ISO 3166-1; null for coasts and borders, and for what has no number. */
  country: string | null
  centre: Point
  /** In degrees. */
  radius: number
  /** The points of its outline as vectors of length 1, three numbers each. */
  vectors: Float64Array
}

export type World = { land: Shape[]; borders: Shape[]; countries: Shape<GeoJSON.Polygon>[] }

const degrees = 180 / Math.PI
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
  const points = (geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates) as Point[]
  return { geometry, country, ...circleAround(points), vectors: Float64Array.from(points.flatMap(toVector)) }
}

/** A circle on the globe that holds all the points, around their common middle. */
export function circleAround(points: readonly Point[]): { centre: Point; radius: number } {
  const vectors = points.map(toVector)
  const [x, y, z] = vectors.reduce((sum, each) => [sum[0] + each[0], sum[1] + each[1], sum[2] + each[2]], [0, 0, 0])
  const centre: Point = [Math.atan2(y, x) * degrees, Math.atan2(z, Math.hypot(x, y)) * degrees]
  const middle = toVector(centre)
  const least = Math.min(1, ...vectors.map((each) => middle[0] * each[0] + middle[1] * each[1] + middle[2] * each[2]))
  return { centre, radius: Math.acos(Math.max(-1, least)) * degrees }
}

type Vector = readonly [number, number, number]

function toVector([longitude, latitude]: Point): Vector {
  const [lambda, phi] = [longitude / degrees, latitude / degrees]
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
}

const far = 16

/**
 * A shape as a map around a place needs it, or null when it doesn't reach there. Of what lies far outside, every
 * sixteenth point will do: most of the work is with points that nobody sees.
 */
export function nearPart<Geometry extends GeoJSON.Polygon | GeoJSON.LineString>(
  { geometry, centre, radius, vectors }: Shape<Geometry>,
  place: Point,
  reach: number,
): Geometry | null {
  if (distance(centre, place) >= radius + reach) return null
  const points = (geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates) as Point[]
  if (points.length < 4 * far || reach >= 90) return geometry
  const [x, y, z] = toVector(place)
  const cosines = points.map((_, index) => {
    const at = 3 * index
    return x * (vectors[at] ?? 0) + y * (vectors[at + 1] ?? 0) + z * (vectors[at + 2] ?? 0)
  })
  const least = Math.cos(reach / degrees)
  if (cosines.every((each) => each < least) && !(geometry.type === 'Polygon' && geoContains(geometry, place)))
    return null
  const outer = Math.cos(Math.min(180, 1.6 * reach + 4) / degrees)
  const last = points.length - 1
  const kept = points.filter((_, index) => (cosines[index] ?? 0) > outer || index % far === 0 || index === last)
  return geometry.type === 'Polygon'
    ? { ...geometry, coordinates: [kept, ...geometry.coordinates.slice(1)] }
    : { ...geometry, coordinates: kept }
}

/** In degrees. */
export function distance(one: Point, other: Point): number {
  return geoDistance(one, other) * degrees
}

/** On the coast the map is coarser than the place: a port may lie a little outside its country. */
const nearCoast = 0.7
const nearDisputed = 3

/** The part of a country in which a place lies: the mainland of France, not Guiana. Null at sea. */
export function findHome(place: Point, country: string | null): Shape<GeoJSON.Polygon> | null {
  // What the newsroom says of a place counts, where the atlas draws a border otherwise.
  const reach = country === null ? nearCoast : nearDisputed
  const near = getWorld('fine').countries.filter(
    (shape) => distance(shape.centre, place) <= shape.radius + reach && (country === null || shape.country === country),
  )
  const around = near.find(({ geometry }) => geoContains(geometry, place))
  if (around) return around
  const byCoast = near.map((shape) => ({ shape, away: distanceTo(shape, place) })).sort((a, b) => a.away - b.away)[0]
  return byCoast && byCoast.away <= reach ? byCoast.shape : null
}

function distanceTo({ geometry }: Shape<GeoJSON.Polygon>, place: Point): number {
  const outline = geometry.coordinates[0] as Point[]
  return outline.reduce((least, point) => Math.min(least, distance(point, place)), 180)
}

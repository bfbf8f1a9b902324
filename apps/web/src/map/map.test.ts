import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { de } from '#words/de.ts'
import { es } from '#words/es.ts'
import { describeMap } from './describe-map.ts'
import { drawLocatorMap } from './draw-locator-map.ts'
import { degrees, type Point, toVector } from './flat.ts'
import { middleLongitude } from './frame.ts'
import { boxOf, overlap } from './labels.ts'
import { toPath } from './outline.ts'
import { type MapPlace, type MapPlan, planMap } from './plan-map.ts'
import { weigh } from './weigh.ts'

const caracas = place('Caracas', 10.48, -66.9, 'VE')
const moscow = place('Moskau', 55.75, 37.6, 'RU')
const size = { width: 480, height: 360, text: 25, locale: 'es' }

test('the country of a place is highlighted and named in the language of the page', () => {
  const plan = draw([caracas])

  expect(plan.homes).toMatch(/^M/)
  expect(plan.countries.filter(({ isHome }) => isHome).map(({ lines }) => lines[0])).toEqual(['VENEZUELA'])
  expect(plan.countries.map(({ lines }) => lines[0])).toContain('BRASIL')
})

test('a map of one region has a globe and a scale, a map of the world has neither', () => {
  const region = draw([caracas])
  const world = draw([caracas, moscow])

  expect([region.globe, region.scale]).not.toContain(null)
  expect([world.globe, world.scale]).toEqual([null, null])
})

test('places on both sides of the date line stand side by side', () => {
  const plan = draw([place('Suva', -18.14, 178.44, 'FJ'), place('Apia', -13.83, -171.77, 'WS')])
  const [suva, apia] = plan.dots

  expect(plan.globe).not.toBeNull()
  expect(suva?.[0]).toBeLessThan(apia?.[0] ?? 0)
  expect(middleLongitude([178, -172])).toBe(-177)
  expect(middleLongitude([-67, 38])).toBe(-14.5)
})

test.each([
  ['neighbours', [place('La Paz', -16.5, -68.15, 'BO'), place('El Alto', -16.51, -68.19, 'BO')]],
  ['a river between them', [place('Buenos Aires', -34.6, -58.4, 'AR'), place('Montevideo', -34.9, -56.2, 'UY')]],
  ['half the world between them', [place('Tokio', 35.7, 139.7, 'JP'), caracas, place('Nairobi', -1.3, 36.8, 'KE')]],
  [
    'long names',
    [place('San Cristóbal de La Laguna', 28.5, -16.3, 'ES'), place('Las Palmas de Gran Canaria', 28.1, -15.4, 'ES')],
  ],
])('names of places with %s are whole, in the frame and not over one another', (_, places) => {
  const plan = draw(places)
  const boxes = [...plan.names.map((label) => boxOf(label)), ...plan.countries.map((label) => boxOf(label, true))]

  expect(plan.names.map(({ lines }) => lines.join(' '))).toEqual(places.map(({ name }) => name))
  for (const [index, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.top).toBeGreaterThanOrEqual(0)
    expect(box.right).toBeLessThanOrEqual(plan.width)
    expect(box.bottom).toBeLessThanOrEqual(plan.height)
    for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(0)
  }
})

test('a country on the map is an area, not a dot', () => {
  const plan = draw([place('Bolivia', -17, -65, 'BO')])

  expect(plan.dots).toEqual([])
  expect(plan.countries[0]?.lines).toEqual(['BOLIVIA'])
})

test('the newsroom says in which country a place is, and the map follows', () => {
  const plan = draw([place('Simferópol', 44.95, 34.1, 'UA')])

  expect(plan.countries.find(({ isHome }) => isHome)?.lines).toEqual(['UCRANIA'])
})

test('a place without a position is on no map', () => {
  expect(planMap([{ name: 'Überall', latitude: null, longitude: null, country: null }], size)).toBeNull()
})

test('a map weighs no more than a paragraph or two', () => {
  for (const places of [[caracas], [moscow], [caracas, moscow]]) {
    const { land, borders, homes } = draw(places)
    expect(brotliCompressSync(land + borders + homes).length).toBeLessThan(3000)
  }
})

test('who does not see the map is told what it shows', () => {
  expect(describeMap([caracas, moscow], de)).toEqual({
    title: 'Karte: Caracas und Moskau',
    description: 'Die Karte zeigt Caracas (Venezuela) und Moskau (Russland).',
  })
  expect(describeMap([place('Bolivia', -17, -65, 'BO')], es).description).toBe('El mapa muestra Bolivia.')
})

test('a drawing of its own has colours of its own, and no name breaks out of it', () => {
  const svg = drawLocatorMap([place('A <b> & C', 10, -66, 'VE')], { width: 1200, height: 630, locale: 'fr' })

  expect(svg).toMatch(/^<svg .*viewBox="0 0 1200 630".*<\/svg>$/)
  expect(svg).toContain('fill="#fffdf9"')
  expect(svg).not.toContain('<b>')
})

test('a line keeps its corners, and loses what lies on the way', () => {
  const line: Point[] = [
    [0, 0],
    [5, 0.2],
    [10, 0],
    [10, 10],
  ]
  const weights = weigh(Float64Array.from(line.flatMap(toVector)))
  const least = 1 / degrees

  expect(line.filter((_, index) => (weights[index] ?? 0) >= least)).toEqual([
    [0, 0],
    [10, 0],
    [10, 10],
  ])
  expect(
    toPath([
      [
        [0, 0],
        [10, 0],
        [10, 10],
      ],
    ]),
  ).toBe('M0 0l10 0 0 10')
})

function draw(places: MapPlace[]): MapPlan {
  const plan = planMap(places, size)
  if (!plan) throw new Error('Nothing is on the map.')
  return plan
}

function place(name: string, latitude: number, longitude: number, country: string): MapPlace {
  return { name, latitude, longitude, country }
}

import type { Box, Spot } from './flat.ts'
import { contains, type Line } from './outline.ts'

export type Label = { lines: string[]; x: number; y: number; anchor: 'start' | 'middle' | 'end'; size: number }

const lineHeight = 1.1
/** Of the size of type, from the baseline: a label has no need of more. */
const ascent = 0.78
const descent = 0.22

/** How wide a line will be at most: the reader's own sans serif is not known here. */
export function widthOf(text: string, size: number, isSpaced = false): number {
  let ems = 0
  for (const letter of text) {
    if (/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(letter)) ems += 1
    else if (/[ijlft.,:;'’|() ]/.test(letter)) ems += 0.36
    else if (/[mwMW]/.test(letter)) ems += 0.9
    else if (letter !== letter.toLowerCase()) ems += 0.7
    else ems += 0.57
    if (isSpaced) ems += 0.1
  }
  // Room for the widest sans serif that systems come with.
  return ems * size * 1.15
}

/** A name in one line, or in two about equally long ones where one would be too wide. */
export function breakName(name: string, size: number, widest: number): string[] {
  if (widthOf(name, size) <= widest) return [name]
  const breaks = [...name.matchAll(/[\s-]+/g)].map(({ index, 0: text }) => index + (text === '-' ? 1 : 0))
  const middle = name.length / 2
  const best = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  return best === undefined ? [name] : [name.slice(0, best), name.slice(best).trim()]
}

/** Around a dot, the best places first: beside it, over and under it, then askew. */
const ways = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const

type Dot = { name: string; at: Spot }
type Frame = { width: number; height: number }

/** Each name beside its dot, on the side where it is in nobody's way and in the frame. */
export function placeNames(dots: readonly Dot[], size: number, frame: Frame, radius: number): Label[] {
  const choices = dots.map(({ name, at }) => {
    const lines = breakName(name, size, frame.width * 0.45)
    return ways.map((way) => labelAt(lines, at, way, size, radius))
  })
  const dotBoxes = dots.map(({ at: [x, y] }) => boxAround(x, y, radius))
  const chosen = choices.map(() => 0)
  for (let pass = 0; pass < 3; pass += 1) {
    for (const [index, labels] of choices.entries()) {
      const others = choices.flatMap((each, other) => (other === index ? [] : (each[chosen[other] ?? 0] ?? [])))
      const taken = [
        ...(pass === 0 ? others.slice(0, index) : others).map((label) => boxOf(label)),
        ...dotBoxes.filter((_, each) => each !== index),
      ]
      const costs = labels.map((label, rank) => rank + costOf(boxOf(label), taken, frame))
      chosen[index] = costs.indexOf(Math.min(...costs))
    }
  }
  return choices.flatMap((labels, index) => labels[chosen[index] ?? 0] ?? [])
}

function labelAt(
  lines: string[],
  [x, y]: Spot,
  [dx, dy]: readonly [number, number],
  size: number,
  radius: number,
): Label {
  const height = ((lines.length - 1) * lineHeight + ascent) * size
  const away = radius + size * 0.28
  const askew = dx !== 0 && dy !== 0 ? 0.7 : 1
  const top = dy === 0 ? y - height / 2 : dy < 0 ? y - away * askew - height : y + away * askew
  return {
    lines,
    x: Math.round(x + dx * away * askew),
    y: Math.round(top + ascent * size),
    anchor: dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle',
    size,
  }
}

/** Where a label stands, its first baseline being at `y`. */
export function boxOf({ lines, x, y, anchor, size }: Label, isSpaced = false): Box {
  return boxOfWidth({ lines, x, y, anchor, size }, Math.max(...lines.map((line) => widthOf(line, size, isSpaced))))
}

function boxOfWidth({ lines, x, y, anchor, size }: Label, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const bottom = y + ((lines.length - 1) * lineHeight + descent) * size
  return { left, right: left + width, top: y - ascent * size, bottom }
}

const outside = 1000

function costOf(box: Box, taken: readonly Box[], { width, height }: Frame): number {
  const over = Math.max(0, edge - box.left, edge - box.top, box.right + edge - width, box.bottom + edge - height)
  return (
    over * outside + taken.reduce((sum, other) => sum + (overlap(box, other) > 0 ? 100 + overlap(box, other) : 0), 0)
  )
}

export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return width > 0 && height > 0 ? width * height : 0
}

export function boxAround(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

/** A country's name within its outline, as near its middle as nothing else stands; null when it finds no room. */
export function placeInRing(name: string, ring: Line, size: number, taken: readonly Box[], frame: Frame): Label | null {
  const seen = seenOf(ring, frame)
  const middle: Spot = [(seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2]
  const width = widthOf(name, size, true)
  if (seen.right - seen.left < width) return null
  return nearest(
    roomIn(seen, width, size),
    size,
    (at) => distanceTo(at, middle),
    (at) => {
      const label = spacedLabel(name, at, size)
      const box = boxOfWidth(label, width)
      const isFree = isWithin(box, frame) && taken.every((other) => overlap(box, other) === 0)
      return isFree && edgeOf(box).every((spot) => contains(ring, spot)) ? label : null
    },
  )
}

/** The name of a country that has no room for it, on the sea before its coast; null when it has none there either. */
export function placeAtSea(
  name: string,
  ring: Line,
  land: readonly Line[],
  size: number,
  taken: readonly Box[],
  frame: Frame,
): Label | null {
  const seen = seenOf(ring, frame)
  const middle: Spot = [(seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2]
  const reach = widthOf(name, size, true)
  const around = {
    left: Math.max(edge, seen.left - reach),
    right: Math.min(frame.width - edge, seen.right + reach),
    top: Math.max(edge, seen.top - 2 * size),
    bottom: Math.min(frame.height - edge, seen.bottom + 2 * size),
  }
  return nearest(
    roomIn(around, reach, size),
    size,
    (at) => distanceTo(at, middle),
    (at) => {
      const label = spacedLabel(name, at, size)
      const box = boxOfWidth(label, reach)
      const isFree = isWithin(box, frame) && taken.every((other) => overlap(box, other) === 0)
      const room = { left: box.left - 4, right: box.right + 4, top: box.top - 4, bottom: box.bottom + 4 }
      return isFree && isNear(box, ring, 2 * size) && land.every((each) => isClearOf(room, each)) ? label : null
    },
  )
}

function spacedLabel(name: string, [x, y]: Spot, size: number): Label {
  return { lines: [name], x: Math.round(x), y: Math.round(y), anchor: 'middle', size }
}

/** Where the middle of a label's baseline can stand, so that the label does not reach out of an area. */
function roomIn({ left, right, top, bottom }: Box, width: number, size: number): Box {
  return {
    left: left + width / 2,
    right: right - width / 2,
    top: top + ascent * size,
    bottom: bottom - descent * size,
  }
}

/** The first place of a grid, the best first, that will do. */
function nearest(area: Box, size: number, away: (at: Spot) => number, tryAt: (at: Spot) => Label | null): Label | null {
  const step = size / 2
  const points: { at: Spot; away: number }[] = []
  for (let y = area.top; y <= area.bottom; y += step) {
    for (let x = area.left; x <= area.right; x += step) points.push({ at: [x, y], away: away([x, y]) })
  }
  points.sort((one, other) => one.away - other.away)
  for (const { at } of points) {
    const label = tryAt(at)
    if (label) return label
  }
  return null
}

/** The part of the frame in which a ring can be seen. */
function seenOf(ring: Line, frame: Frame): Box {
  const xs = ring.map(([x]) => x)
  const ys = ring.map(([, y]) => y)
  return {
    left: Math.max(0, Math.min(...xs)),
    right: Math.min(frame.width, Math.max(...xs)),
    top: Math.max(0, Math.min(...ys)),
    bottom: Math.min(frame.height, Math.max(...ys)),
  }
}

const edge = 6

function isWithin({ left, right, top, bottom }: Box, { width, height }: Frame): boolean {
  return left >= edge && top >= edge && right <= width - edge && bottom <= height - edge
}

/** Farther out nobody would take the name for the country's. */
function isNear({ left, right, top, bottom }: Box, ring: Line, far: number): boolean {
  return ring.some(([x, y]) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < far)
}

function isClearOf(box: Box, ring: Line): boolean {
  const isInBox = ([x, y]: Spot) => x > box.left && x < box.right && y > box.top && y < box.bottom
  return !ring.some(isInBox) && !edgeOf(box).some((spot) => contains(ring, spot))
}

function distanceTo([x, y]: Spot, [otherX, otherY]: Spot): number {
  return Math.hypot(x - otherX, y - otherY)
}

/** Its corners, and between them so many places that nothing as wide as the label is high comes in unseen. */
function edgeOf({ left, right, top, bottom }: Box): Spot[] {
  const steps = Math.ceil((right - left) / (bottom - top))
  return Array.from({ length: steps + 1 }, (_, step) => left + ((right - left) * step) / steps).flatMap((x): Spot[] => [
    [x, top],
    [x, bottom],
  ])
}

/** Numbers that look random and are the same for the same seed, on every machine. */
export type Random = {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** So many different items, in random order; all of them when there are fewer. */
  sample<Item>(items: readonly Item[], count: number): Item[]
}

/** Stream `stream` of a seed: each is a sequence of its own, so that a story is the same whatever was made before it. */
export function createRandom(seed: number, stream: number): Random {
  const next = smallFastCounter(seed, stream)
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[between(0, items.length - 1)]
    if (item === undefined) throw new Error('There is nothing to pick from.')
    return item
  }
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick,
    sample: (items, count) => {
      const rest = [...items]
      const taken = Math.min(count, rest.length)
      return Array.from({ length: taken }, () => rest.splice(between(0, rest.length - 1), 1)).flat()
    },
  }
}

/** Chris Doty-Humphrey's sfc32, from PractRand (public domain). */
function smallFastCounter(seed: number, stream: number): () => number {
  let [a, b, c, counter] = [seed | 0, stream | 0, 0x9e3779b9 | 0, 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }
  for (let round = 0; round < 16; round += 1) next()
  return next
}

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0')

/** An id as `uuidv7()` of Postgres would make it at that time: in the order of making. */
export function uuidAt(time: Date, random: Random): string {
  const ms = hex(time.getTime(), 12)
  const tail = `${hex(random.between(0, 0xffffff), 6)}${hex(random.between(0, 0xffffff), 6)}`
  const variant = hex(0x8000 | random.between(0, 0x3fff), 4)
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7${hex(random.between(0, 0xfff), 3)}-${variant}-${tail}`
}

const idLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A block's id, in the form of `newBlockId` of the content package. */
export function blockIdFrom(random: Random): string {
  let id = 'b'
  for (let length = 0; length < 16; length += 1) id += idLetters[random.between(0, 63)]
  return id
}

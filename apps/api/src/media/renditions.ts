import { openImage } from './image.ts'
import { cutOf, type Picturable, type Rendition, versionOf } from './rendition.rules.ts'
import { originalName, renditionName, type Storage } from './storage.ts'

/** Too many renditions wait to be made: come again. */
export class BusyError extends Error {}

/** Pictures that are made at the same time: each takes a processor for a second. */
const atOnce = 2
const maxWaiting = 200

export type Renditions = {
  /** The file of a rendition, which is made when nobody has asked for it before. Null when the original is not in the storage. */
  get: (asset: Picturable, rendition: Rendition) => Promise<Buffer | null>
}

export function createRenditions(storage: Storage): Renditions {
  const flights = new Map<string, Promise<Buffer | null>>()
  const inTurn = createTurns(atOnce, maxWaiting)

  async function make(asset: Picturable, rendition: Rendition): Promise<Buffer | null> {
    const original = await storage.read(originalName(asset.digest))
    if (!original) return null
    const bytes = await render(original, asset, rendition)
    await storage.write(renditionName(versionOf(asset), rendition.file), bytes)
    return bytes
  }

  return {
    get(asset, rendition) {
      const version = versionOf(asset)
      const name = `${version}/${rendition.file}`
      const flight =
        flights.get(name) ??
        storage
          .read(renditionName(version, rendition.file))
          .then((kept) => kept ?? inTurn(() => make(asset, rendition)))
          .finally(() => flights.delete(name))
      flights.set(name, flight)
      return flight
    },
  }
}

function render(original: Uint8Array, asset: Picturable, rendition: Rendition): Promise<Buffer> {
  const image = openImage(original)
  if (rendition.cut) image.extract(cutOf(asset, rendition))
  image.resize(rendition.width, rendition.height, { fit: 'fill' })
  switch (rendition.format) {
    case 'avif':
      return image.avif({ quality: 50, effort: 3 }).toBuffer()
    case 'webp':
      return image.webp({ quality: 78 }).toBuffer()
    case 'jpeg':
      return image.flatten({ background: '#fff' }).jpeg({ quality: 82, mozjpeg: true }).toBuffer()
  }
}

/** Lets some do their work at once, and as many wait as is bearable. */
function createTurns(atOnce: number, maxWaiting: number) {
  const waiting: (() => void)[] = []
  let running = 0
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running >= atOnce) {
      if (waiting.length >= maxWaiting) throw new BusyError('Too many pictures are waiting to be made.')
      await new Promise<void>((turn) => waiting.push(turn))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

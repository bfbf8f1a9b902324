const pieceBytes = 2 ** 20

/**
 * A stream in pieces of a mebibyte. When it breaks off, what has come until then is given out as well: whoever sends it goes on
 * from there.
 */
export async function* inPieces(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let length = 0
  let broken: unknown = null
  const all = () => {
    const piece = Buffer.concat(waiting)
    waiting = []
    length = 0
    return piece
  }
  try {
    for await (const chunk of stream) {
      waiting.push(chunk)
      length += chunk.length
      if (length >= pieceBytes) yield all()
    }
  } catch (error) {
    broken = error
  }
  if (length > 0) yield all()
  if (broken) throw broken
}

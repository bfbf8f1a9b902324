import { encode } from 'uqr'

/** The blank around a code by which readers find it. */
const quietZone = 4
/** EPC069-12 asks for M and no more: a code of higher correction is finer, and harder to read. */
const options = { ecc: 'M', boostEcc: false, maxVersion: 13, border: quietZone } as const

/** A QR code as a drawing of its own, with the rows of dark modules as strokes. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, options)
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={data.map(toRuns).join('')} />
    </svg>
  )
}

function toRuns(row: readonly boolean[], y: number): string {
  let path = ''
  for (let begin = 0; begin < row.length; begin += 1) {
    if (!row[begin]) continue
    let end = begin
    while (row[end]) end += 1
    path += `M${begin} ${y}h${end - begin}v1h${begin - end}z`
    begin = end
  }
  return path
}

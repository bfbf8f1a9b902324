const known = new WeakMap<Float64Array, Float64Array>()

/**
 * How much each place of a line matters: the tolerance, in radii of the globe, above which the line can do without it, by
 * Douglas and Peucker's measure. It is found out once for a line, and every map leaves out what is too little for its scale.
 */
export function weigh(line: Float64Array): Float64Array {
  const weights = known.get(line) ?? weighAnew(line)
  known.set(line, weights)
  return weights
}

type Part = { from: number; to: number; weight: number }

function weighAnew(line: Float64Array): Float64Array {
  const last = line.length / 3 - 1
  const weights = new Float64Array(last + 1)
  weights[0] = Number.POSITIVE_INFINITY
  weights[last] = Number.POSITIVE_INFINITY
  const parts: Part[] = [{ from: 0, to: last, weight: Number.POSITIVE_INFINITY }]
  for (let part = parts.pop(); part; part = parts.pop()) {
    if (part.to - part.from < 2) continue
    const { index, away } = farthestOf(line, part)
    // None matters more than the one between whose neighbours it lies.
    const weight = Math.min(part.weight, Math.sqrt(away))
    weights[index] = weight
    parts.push({ from: part.from, to: index, weight }, { from: index, to: part.to, weight })
  }
  return weights
}

/** The place that is farthest from the straight line between the two ends, and the square of how far it is. */
function farthestOf(line: Float64Array, { from, to }: Part): { index: number; away: number } {
  const at = (index: number, axis: 0 | 1 | 2) => line[3 * index + axis] ?? 0
  const [x, y, z] = [at(from, 0), at(from, 1), at(from, 2)]
  const [dx, dy, dz] = [at(to, 0) - x, at(to, 1) - y, at(to, 2) - z]
  // A ring has no two ends: it is parted where it is farthest from its beginning.
  const length = dx * dx + dy * dy + dz * dz || 1
  let farthest = { index: from + 1, away: -1 }
  for (let index = from + 1; index < to; index += 1) {
    const [toX, toY, toZ] = [at(index, 0) - x, at(index, 1) - y, at(index, 2) - z]
    const along = Math.max(0, Math.min(1, (toX * dx + toY * dy + toZ * dz) / length))
    const [offX, offY, offZ] = [toX - along * dx, toY - along * dy, toZ - along * dz]
    const away = offX * offX + offY * offY + offZ * offZ
    if (away > farthest.away) farthest = { index, away }
  }
  return farthest
}

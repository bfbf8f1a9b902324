type Part = { seriesPart: number | null; publishedAt: string }

/** As one reads a series: numbered parts by their numbers, then the others as they came out. */
export function orderParts<T extends Part>(parts: readonly T[]): T[] {
  const numberOf = ({ seriesPart }: T) => seriesPart ?? Number.POSITIVE_INFINITY
  return parts.toSorted((a, b) => {
    const [first, second] = [numberOf(a), numberOf(b)]
    return first === second ? a.publishedAt.localeCompare(b.publishedAt) : first - second
  })
}

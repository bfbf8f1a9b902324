/** The things that come up most often, those of the same frequency in their order; each once. */
export function mostFrequent<T extends { id: string }>(things: readonly T[], most: number): T[] {
  const found = new Map<string, { thing: T; times: number }>()
  for (const thing of things) {
    const known = found.get(thing.id)
    if (known) known.times += 1
    else found.set(thing.id, { thing, times: 1 })
  }
  return [...found.values()]
    .sort((a, b) => b.times - a.times)
    .slice(0, most)
    .map(({ thing }) => thing)
}

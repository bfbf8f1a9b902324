/** The edition that a browser's `Accept-Language` asks for, or null when the outlet has none of its languages. */
export function chooseEdition(header: string | null | undefined, editions: readonly string[]): string | null {
  for (const wanted of listWanted(header ?? '')) {
    const exact = editions.find((code) => code.toLowerCase() === wanted)
    const same = exact ?? editions.find((code) => primary(code) === primary(wanted))
    if (same) return same
  }
  return null
}

/** Language tags in lower case, the most wanted first. */
function listWanted(header: string): string[] {
  return header
    .split(',')
    .map((item) => {
      const [tag = '', ...parameters] = item.trim().toLowerCase().split(';')
      const quality = parameters.map((each) => /^\s*q=([\d.]+)/.exec(each)?.[1]).find(Boolean)
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => tag !== '' && tag !== '*' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}

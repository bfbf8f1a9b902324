/** Where articles were left: the block at the top of the window, by the path of the article. The last one comes last. */
export type Positions = Readonly<Record<string, string>>

const most = 50

export function parsePositions(text: string | null): Positions {
  try {
    const positions: unknown = JSON.parse(text ?? '{}')
    if (typeof positions !== 'object' || positions === null) return {}
    return Object.fromEntries(Object.entries(positions).filter(([, block]) => typeof block === 'string'))
  } catch {
    return {}
  }
}

/** Null when it was read to its end. */
export function withPosition(positions: Positions, path: string, block: string | null): Positions {
  const others = Object.entries(positions).filter(([other]) => other !== path)
  const all = block === null ? others : [...others, [path, block] as const]
  return Object.fromEntries(all.slice(-most))
}

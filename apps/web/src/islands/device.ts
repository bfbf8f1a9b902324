/** What a reader has set or kept stays on the device, under these names. A device that keeps nothing is no error. */
export type Kept = 'appeal' | 'keys' | 'lite' | 'positions' | 'saved' | 'text' | 'theme'

const keyOf = (name: Kept) => `dl-${name}`

export function readKept(name: Kept): string | null {
  try {
    return localStorage.getItem(keyOf(name))
  } catch {
    return null
  }
}

/** Null forgets it. */
export function keep(name: Kept, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(keyOf(name))
    else localStorage.setItem(keyOf(name), value)
  } catch {
    // It holds for this page then.
  }
}

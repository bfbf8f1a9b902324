/** A name as it is kept; null when it is none. */
export function readName(text: string): string | null {
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return name === '' || name.length > 120 ? null : name
}

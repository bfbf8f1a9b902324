/** What the Markdown held and a body cannot; each loss is named once, in the order of the text. */
export type Losses = { name: (loss: string) => void; named: () => string[] }

export function createLosses(): Losses {
  const losses = new Set<string>()
  return { name: (loss) => losses.add(loss), named: () => [...losses] }
}

export function excerpt(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length).replace(/\p{Cs}$/u, '')}…` : line
}

import type { ReactNode } from 'react'
import type { Words } from '#words/words.ts'

/** What times and labels need. */
export type Setting = { timeZone: string; words: Words }

export function FactBox({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <aside className="fact-box" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </aside>
  )
}

import type { ReactNode } from 'react'

type Props = {
  title: string
  /** What kind of page it is, in a word over the title. */
  label?: string | undefined
  standfirst?: string | null | undefined
  children?: ReactNode
}

/** The head of a page that lists articles. */
export function ListHead({ title, label, standfirst, children }: Props) {
  return (
    <header className="list-head">
      {label && (
        <p className="kicker">
          <span className="kind">{label}</span>
        </p>
      )}
      <h1>{title}</h1>
      {standfirst && <p className="standfirst">{standfirst}</p>}
      {children}
    </header>
  )
}

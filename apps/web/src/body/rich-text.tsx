import { Fragment, type ReactNode } from 'react'
import type { TextFragment } from '#gql'

type Span = TextFragment['spans'][number]

/** A text in its runs. Runs that share a link stand in one `<a>`, however they are set. */
export function RichText({ content }: { content: Pick<TextFragment, 'spans'> }) {
  return groupByLink(content.spans).map(({ href, spans, start }) => {
    const text = spans.map((span, index) => <Run key={`${start}.${index}`} span={span} />)
    return href ? (
      <a key={start} href={href}>
        {text}
      </a>
    ) : (
      <Fragment key={start}>{text}</Fragment>
    )
  })
}

/** One run, from the inside out: what it is called, what it stands for, in which language, how it is stressed. */
function Run({ span }: { span: Span }) {
  let node: ReactNode = <Lines text={span.text} />
  if (span.abbreviation) node = <abbr title={span.abbreviation}>{node}</abbr>
  if (span.language) node = <span lang={span.language}>{node}</span>
  if (span.emphasis) node = <em>{node}</em>
  if (span.strong) node = <strong>{node}</strong>
  return node
}

function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
}

function groupByLink(spans: readonly Span[]) {
  const groups: { href: string | null; spans: Span[]; start: number }[] = []
  for (const [start, span] of spans.entries()) {
    const last = groups.at(-1)
    if (last && last.href === span.href) last.spans.push(span)
    else groups.push({ href: span.href, spans: [span], start })
  }
  return groups
}

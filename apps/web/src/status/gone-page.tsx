import type { CardFragment, ChromeFragment } from '#gql'
import { Moment } from '#ui/moment.tsx'
import type { Words } from '#words/words.ts'
import { StatusPage } from './status-page.tsx'

/** Why an article is gone, as the newsroom gave it. */
type Gone = { reason: string; withdrawnAt: string; isLegal: boolean; demandedBy: string | null }

type Props = {
  data: ChromeFragment
  edition: string
  gone: Gone
  newest?: readonly CardFragment[] | undefined
  words: Words
}

export function titleOfGone({ isLegal }: Pick<Gone, 'isLegal'>, words: Words): string {
  return isLegal ? words.absence.legal.title : words.gone.title
}

/** 410, or 451 where somebody had the right to demand it. */
export function GonePage({ gone, ...props }: Props) {
  const { words, data } = props
  const { reason, withdrawnAt, isLegal, demandedBy } = gone
  return (
    <StatusPage title={titleOfGone(gone, words)} {...props}>
      {reason !== '' && <p className="reason">{reason}</p>}
      <p>
        {isLegal ? words.absence.legal.text : words.gone.text} {demandedBy && words.absence.demandedBy(demandedBy)}
      </p>
      <p className="withdrawn-on">
        {words.absence.withdrawnOn}{' '}
        <Moment at={withdrawnAt} style="date" timeZone={data.outlet.timeZone} words={words} />
      </p>
    </StatusPage>
  )
}

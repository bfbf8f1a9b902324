import { type DateStyle, formatDate } from '#words/dates.ts'
import type { Words } from '#words/words.ts'

/** An instant, in the outlet's time zone and the edition's words. */
export function Moment(props: { at: string; style: DateStyle; timeZone: string; words: Words }) {
  return <time dateTime={props.at}>{formatDate(props.at, props.style, props.words.locale, props.timeZone)}</time>
}

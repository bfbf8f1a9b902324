import { spansToText } from '@dateline/content'
import type { AppealRow } from '../../publishing/appeal.store.ts'

export type AppealWords = Pick<AppealRow, 'heading' | 'content' | 'linkLabel' | 'goal' | 'raised' | 'currency'>
type Dates = Pick<AppealRow, 'startsAt' | 'endsAt'>

const longestHeading = 120
const longestLabel = 60
const mostParagraphs = 8
const longestContent = 3000
const greatest = 1_000_000_000

export function stateOf({ startsAt, endsAt }: Dates, now: Date): 'UPCOMING' | 'ACTIVE' | 'ENDED' {
  if (endsAt !== null && (endsAt <= now || endsAt <= startsAt)) return 'ENDED'
  return startsAt > now ? 'UPCOMING' : 'ACTIVE'
}

/** What is wrong with what an appeal says, in words for whoever writes it. */
export function problemWithWords({ heading, content, linkLabel, goal, raised, currency }: AppealWords): string | null {
  if (heading === '' || heading.length > longestHeading)
    return `The heading of an appeal has 1 to ${longestHeading} characters.`
  if (linkLabel === '' || linkLabel.length > longestLabel)
    return `What the link says has 1 to ${longestLabel} characters.`
  if (content.length === 0 || content.length > mostParagraphs) return `An appeal has 1 to ${mostParagraphs} paragraphs.`
  if (content.map(spansToText).join('').length > longestContent)
    return `An appeal has at most ${longestContent.toLocaleString('en')} characters.`
  if (goal === null) return null
  if (goal < 1 || goal > greatest) return 'A goal is at least 1 and at most 1,000,000,000.'
  if (raised === null || raised < 0 || raised > greatest)
    return 'What was raised is at least 0 and at most 1,000,000,000.'
  if (currency === null || !isCurrency(currency)) return 'The currency is an ISO 4217 code, such as EUR.'
  return null
}

const isCurrency = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code)

export function problemWithDates({ startsAt, endsAt }: Dates, now: Date): string | null {
  if (endsAt === null) return null
  if (endsAt <= now) return 'An appeal ends at a moment to come. To end it now, end it.'
  return endsAt <= startsAt ? 'An appeal ends after it begins.' : null
}

/** Where another one stands at the same time. */
export function sayOverlap({ heading, startsAt, endsAt }: Pick<AppealRow, 'heading'> & Dates): string {
  const until = endsAt === null ? 'without an end' : `until ${endsAt.toISOString()}`
  return `“${heading}” stands there from ${startsAt.toISOString()} ${until}. End it before, or choose another time.`
}

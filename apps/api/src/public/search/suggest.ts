import type { Context } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { fold, wordsIn } from '../../words.ts'
import type { NamedTopic } from '../reference/reference-data.ts'
import { findTopicsBeginning } from '../topic/topic-names.ts'
import { longestQuery } from './query.rules.ts'

export type Suggestion = { text: string; topic: NamedTopic | null }

const most = 20

/** What a search box may offer for what has been typed so far. */
export async function suggest(
  edition: string,
  prefix: string,
  first: number,
  { reference, search, shown }: Context,
): Promise<Suggestion[]> {
  if (first < 1 || first > most) {
    throw new AppError('BAD_USER_INPUT', `"first" is ${first}; it must be from 1 to ${most}.`)
  }
  search.note(edition)
  const typed = wordsIn(prefix.slice(0, longestQuery))
  const last = fold(typed.at(-1) ?? '', edition)
  const topics =
    typed.join('').length < 2 ? [] : findTopicsBeginning(reference.current(), edition, typed.join(' ')).slice(0, first)
  const terms = last.length < 2 ? [] : await search.termsBeginning(edition, last, first)
  const byText = new Map(
    topics.map((topic): [string, Suggestion] => [topic.name.toLowerCase(), { text: topic.name, topic }]),
  )
  for (const term of terms) {
    const text = [...typed.slice(0, -1), term].join(' ')
    if (!byText.has(text)) byText.set(text, { text, topic: null })
  }
  if (byText.size === 0) shown.nothing()
  return [...byText.values()].slice(0, first)
}

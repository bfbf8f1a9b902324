import { Fragment } from 'react'
import type { Words } from '#words/words.ts'

const lists = new Map<string, Intl.ListFormat>()

function listOf(locale: string): Intl.ListFormat {
  const list = lists.get(locale) ?? new Intl.ListFormat(locale, { type: 'conjunction' })
  lists.set(locale, list)
  return list
}

type Props = { people: readonly { name: string; path: string }[]; words: Words }

/** `A, B and C`, each name leading to the person's page. */
export function Names({ people, words }: Props) {
  const rest = people.values()
  return listOf(words.locale)
    .formatToParts(people.map(({ name }) => name))
    .map(({ type, value }, index) => {
      const person = type === 'element' ? rest.next().value : undefined
      return person ? (
        <a key={index} href={person.path} rel="author">
          <bdi>{value}</bdi>
        </a>
      ) : (
        <Fragment key={index}>{value}</Fragment>
      )
    })
}

import type { TopicKind } from '@dateline/db'
import { slugOf } from '../article/article.rules.ts'
import { familyNames, givenNames } from './names/people.ts'
import { places } from './names/places.ts'
import { subjects } from './names/subjects.ts'
import { createRandom, type Random, uuidAt } from './random.ts'
import { getVocabulary } from './vocabulary/vocabulary.ts'

export type MadeTopic = {
  id: string
  kind: TopicKind
  latitude: number | null
  longitude: number | null
  country: string | null
  /** Per edition. */
  names: Map<string, { name: string; slug: string }>
}
export type MadeContributor = { id: string; name: string; slug: string }

export type MadeSeries = { id: string; key: string; names: Map<string, { title: string; slug: string }> }

const counts = { series: 40, person: 150, organisation: 110, event: 60, aspect: 50, contributor: 100 }
/** So many articles have a part of one series more, even if each story has all five versions. */
const articlesPerSeries = 250
/** Streams of the seed that no story has. */
const streams = { topics: -1, contributors: -2, series: -3 }
/** Topics and contributors are older than all that is told of them. */
const beginning = new Date('2016-01-01T00:00:00Z')
const nowhere = { latitude: null, longitude: null, country: null }

type Naming = (edition: string) => string

/** What a seed's articles are about: about 500 topics of every kind. */
export function makeTopics(seed: number, editions: readonly string[]): MadeTopic[] {
  const random = createRandom(seed, streams.topics)
  const make = (
    kind: TopicKind,
    naming: Naming,
    where: typeof nowhere | (typeof places)[number] = nowhere,
  ): MadeTopic => ({
    id: uuidAt(beginning, random),
    kind,
    latitude: where.latitude,
    longitude: where.longitude,
    country: where.country,
    names: new Map(
      editions.map((edition) => {
        const name = naming(edition)
        return [edition, { name, slug: slugOf(name, edition) }]
      }),
    ),
  })
  const phrasesOf = (edition: string) => getVocabulary(edition).phrases
  const subjectIn = (subject: (typeof subjects)[number]) => (edition: string) =>
    subject[(edition.split('-')[0] ?? '') as keyof typeof subject] ?? subject.en

  return [
    ...places.map((place) => make('place', () => place.name, place)),
    ...personNames(random, counts.person).map((name) => make('person', () => name)),
    ...random.sample(places, counts.organisation).map(({ name }, number) => {
      const which = number % 2
      return make('organisation', (edition) => phrasesOf(edition).organisations[which]?.(name) ?? name)
    }),
    ...random.sample(places, counts.event).map(({ name }, number) => {
      const [which, year] = [number % 2, random.between(2016, 2026)]
      return make('event', (edition) => phrasesOf(edition).events[which]?.(name, year) ?? name)
    }),
    ...subjects.map((subject) => make('subject', subjectIn(subject))),
    ...random.sample(places, counts.aspect).map(({ name }) => {
      const subject = subjectIn(random.pick(subjects))
      return make('subject', (edition) => phrasesOf(edition).aspects[0]?.(subject(edition), name) ?? name)
    }),
  ]
}

/** Who is credited for a seed's articles. */
export function makeContributors(seed: number): MadeContributor[] {
  const random = createRandom(seed, streams.contributors)
  return personNames(random, counts.contributor).map((name) => ({
    id: uuidAt(beginning, random),
    name,
    slug: slugOf(name, 'es'),
  }))
}

/** The dossiers that some of a seed's stories are parts of. */
export function makeSeries(seed: number, editions: readonly string[], articles: number): MadeSeries[] {
  const random = createRandom(seed, streams.series)
  return Array.from({ length: Math.min(counts.series, Math.ceil(articles / articlesPerSeries)) }, (_, number) => {
    const key = `generated-${seed}-${number + 1}`
    const names = editions.map((edition) => {
      const { text, slug } = getVocabulary(edition).headline(random, 3)
      return [edition, { title: text, slug: `${slug}-${key}` }] as const
    })
    return { id: uuidAt(beginning, random), key, names: new Map(names) }
  })
}

/** Made-up people, none of them twice. */
export function personNames(random: Random, count: number): string[] {
  const names = new Set<string>()
  while (names.size < count) names.add(`${random.pick(givenNames)} ${random.pick(familyNames)}`)
  return [...names]
}

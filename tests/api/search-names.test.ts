import { beforeAll, expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createNamedTopic } from '../testkit/topics.ts'
import { until } from '../testkit/until.ts'

const { database, api } = useNewsroom()

async function search(query: string, edition: string) {
  const found = await api.run<{
    edition: { search: { didYouMean: string | null; nodes: { slug: string }[] } }
  }>(
    'query ($query: String!, $edition: String!) { edition(code: $edition) { search(query: $query) { didYouMean nodes { slug } } } }',
    { query, edition },
  )
  return { didYouMean: found.edition.search.didYouMean, slugs: found.edition.search.nodes.map(({ slug }) => slug) }
}

beforeAll(async () => {
  const { db } = database
  const lavrov = await createNamedTopic(db, { de: 'Sergej Lawrow', fr: 'Sergueï Lavrov' }, 'person', {
    de: ['Sergei Wiktorowitsch Lawrow'],
    fr: ['Lavrov, Sergueï'],
  })
  await createPublished(db, { slug: 'ein-minister-reist', text: ['Der Minister reist ab.'], topicIds: [lavrov] })
  await createPublished(db, { slug: 'ein-anderer', text: ['Ein anderer Minister kommt an.'] })
  await createPublished(db, { edition: 'fr', slug: 'un-ministre', text: ['Le ministre part.'], topicIds: [lavrov] })
  await until('the names are known', async () => (await search('Lawrow', 'de')).slugs.length > 0)
})

test.each(['Lawrow', 'Lavrov', 'Lavrov, Sergueï', 'Lawrow, Sergej', 'Wiktorowitsch'])(
  'a person that no text names is found by each spelling: %s',
  async (query) => {
    expect(await search(query, 'de')).toEqual({ didYouMean: null, slugs: ['ein-minister-reist'] })
    expect(await search(query, 'fr')).toEqual({ didYouMean: null, slugs: ['un-ministre'] })
  },
)

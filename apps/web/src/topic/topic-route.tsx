import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { JsonLd } from '#seo/json-ld-script.tsx'
import { getWords } from '#words/words.ts'
import { getTopicPage } from './get-topic-page.ts'
import { TopicPage } from './topic-page.tsx'
import { topicGraph, topicMetadata } from './topic-seo.ts'

type Place = { edition: string; slug: string; after: string | null }

export async function describeTopic({ edition, slug, after }: Place): Promise<Metadata> {
  const page = await getTopicPage(edition, slug, after)
  return page?.data.edition ? topicMetadata(page.data.edition, page.topic, after) : {}
}

/** A topic from its newest articles on, or from a cursor on. */
export async function TopicRoute({ edition, slug, after }: Place) {
  const page = await getTopicPage(edition, slug, after)
  if (!page?.data.edition) notFound()
  // It stood at this address before.
  if (page.topic.slug !== slug) permanentRedirect(page.topic.path)
  return (
    <>
      <TopicPage data={page.data} topic={page.topic} after={after} words={getWords(edition)} />
      <JsonLd graph={topicGraph(page.data.edition, page.topic, after)} />
    </>
  )
}

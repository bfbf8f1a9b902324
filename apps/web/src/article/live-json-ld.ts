import type { ArticleViewFragment } from '#gql'
import { absoluteUrl } from '#lib/places.ts'
import { toZonedTime } from '#lib/zoned-time.ts'
import { publisher } from '#seo/json-ld.ts'

type Post = NonNullable<ArticleViewFragment['live']>['posts']['nodes'][number]
type Outlet = { name: string; timeZone: string }

/** What a live page has besides what every article has: from when to when, and its newest posts. */
export function liveBlog({ path, live, publishedAt }: ArticleViewFragment, outlet: Outlet): object {
  if (!live) return {}
  const time = (instant: string) => toZonedTime(instant, outlet.timeZone)
  return {
    coverageStartTime: time(publishedAt),
    ...(live.state === 'ENDED' && { coverageEndTime: time(live.updatedAt) }),
    dateModified: time(live.updatedAt),
    liveBlogUpdate: live.posts.nodes.map((post) => {
      const url = `${absoluteUrl(path)}#${post.id}`
      const text = textOf(post)
      return {
        '@type': 'BlogPosting',
        '@id': url,
        url,
        headline: post.heading?.text ?? beginningOf(text),
        datePublished: time(post.at),
        ...(post.editedAt && { dateModified: time(post.editedAt) }),
        author: post.contributor
          ? { '@type': 'Person', name: post.contributor.name, url: absoluteUrl(post.contributor.path) }
          : publisher(outlet),
        ...(text && { articleBody: text }),
      }
    }),
  }
}

function textOf({ blocks }: Post): string {
  return blocks
    .flatMap((block) => {
      if ('content' in block) return [block.content.text]
      return 'items' in block ? block.items.map(({ text }) => text) : []
    })
    .join('\n\n')
}

/** The longest headline that search engines show. */
const longest = 110

function beginningOf(text: string): string {
  const line = text.split('\n')[0] ?? ''
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s\S*$/, '')}…`
}

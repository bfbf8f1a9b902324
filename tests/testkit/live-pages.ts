import type { Database } from '@dateline/db'
import { createPublished } from './factories.ts'
import { globalId } from './global-id.ts'
import type { Somebody } from './newsroom-graph.ts'

const post = `id at heading blocks pinned keyEvent editedAt writtenBy { name } editedBy { name }`
const mutation = (name: string, input: string) => `mutation ($input: ${input}!) {
  ${name}(input: $input) { __typename
    ... on LivePagePayload { post { ${post} } article { live { state revision } } }
    ... on LivePostChangedError { theirs { ${post} } revision } ... on UserError { message } }
}`
/** What is done with live pages in the newsroom's graph. */
export const liveWays = {
  writeLivePost: mutation('writeLivePost', 'WriteLivePostInput'),
  editLivePost: mutation('editLivePost', 'EditLivePostInput'),
  withdrawLivePost: mutation('withdrawLivePost', 'WithdrawLivePostInput'),
  markLivePost: mutation('markLivePost', 'MarkLivePostInput'),
  setLiveState: mutation('setLiveState', 'SetLiveStateInput'),
}

export type DeskPost = { id: string; at: string; blocks: { id: string }[]; editedAt: string | null }
export type LiveAnswer = {
  __typename: string
  message?: string
  revision?: number
  post: DeskPost | null
  article?: { live: { state: string; revision: number } }
}

export const paragraphOf = (text: string) => ({ id: 'p1', kind: 'paragraph', content: [{ text }] })

export async function changeLive(member: Somebody, way: keyof typeof liveWays, input: object): Promise<LiveAnswer> {
  return (await member.run<Record<string, LiveAnswer>>(liveWays[way], { input }))[way] as LiveAnswer
}

/** Writes a post, and gives it. */
export async function writePost(member: Somebody, article: string, text: string, more: object = {}) {
  const input = { article, heading: [{ text }], blocks: [paragraphOf(`${text}.`)], ...more }
  const { post, message, article: page } = await changeLive(member, 'writeLivePost', input)
  if (!post || !page) throw new Error(message)
  return { ...post, revision: page.live.revision }
}

/** A live page without posts, that readers see. */
export async function createLivePage(db: Database, input: Parameters<typeof createPublished>[1] = {}) {
  const { id, path } = await createPublished(db, { kind: 'live', text: ['Worum es geht.'], ...input })
  return { id, path, article: globalId('Article', id) }
}

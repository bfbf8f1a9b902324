import type { Somebody } from './newsroom-graph.ts'

export type Told = {
  id: string
  kind: string
  edition: string | null
  readAt: string | null
  by: { name: string }
  article: { id: string } | null
  note: { text: string } | null
  request: { id: string } | null
  asset: { id: string } | null
  duty: { week: string; handover: { text: string } | null } | null
}

const Notifications = `query ($isRead: Boolean) {
  notifications(isRead: $isRead) {
    unread
    nodes {
      id kind edition readAt by { name } article { id } note { text } request { id } asset { id }
      duty { week handover { text } }
    }
  }
}`

/** What a member was told, the newest first. */
export async function toldTo(member: Somebody, isRead: boolean | null = null) {
  const { notifications } = await member.run<{ notifications: { unread: number; nodes: Told[] } }>(Notifications, {
    isRead,
  })
  return notifications
}

/** The kinds of what they were told, the newest first. */
export const kindsToldTo = async (member: Somebody): Promise<string[]> =>
  (await toldTo(member)).nodes.map(({ kind }) => kind)

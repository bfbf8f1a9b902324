import type { Database } from '@dateline/db'
import type { Mailer } from './mail/mailer.ts'
import { type AssetLoaders, createAssetLoaders } from './newsroom/asset/asset.loaders.ts'
import { type CalendarLoaders, createCalendarLoaders } from './newsroom/calendar/calendar.loaders.ts'
import type { Follow } from './newsroom/change/changes.ts'
import { type ContributorLoaders, createContributorLoaders } from './newsroom/contributor/contributor.loaders.ts'
import { createMemberLoaders, type MemberLoaders } from './newsroom/member/member.loaders.ts'
import { createNoteLoaders, type NoteLoaders } from './newsroom/note/note.loaders.ts'
import { createSectionLoaders, type SectionLoaders } from './newsroom/section/section.loaders.ts'
import { createSeriesLoaders, type SeriesLoaders } from './newsroom/series/series.loaders.ts'
import { createSourceLoaders, type SourceLoaders } from './newsroom/source/source.loaders.ts'
import { createTopicLoaders, type TopicLoaders } from './newsroom/topic/topic.loaders.ts'
import type { Outgoing } from './outgoing.ts'
import type { Viewer } from './viewer.ts'

/** What a resolver of the newsroom's graph has at hand. */
export type NewsroomContext = {
  db: Database
  viewer: Viewer
  /** The session by which the viewer is known; null for a service. */
  sessionId: string | null
  /** When the request came. */
  now: Date
  requestId: string
  /** Where it came from, seen past the trusted proxies. */
  ip: string
  /** Null where no mail can be sent. */
  mailer: Mailer | null
  /** Where members reach the newsroom: links in mails lead there. */
  address: string
  /** The secret of the installation, of which the keys for webhooks and preview links are made, and where webhooks may lead. */
  webhooks: { secret: string; outgoing: Outgoing }
  /** Members, for whatever names one. */
  members: MemberLoaders
  assets: AssetLoaders
  topics: TopicLoaders
  sections: SectionLoaders
  series: SeriesLoaders
  sources: SourceLoaders
  contributors: ContributorLoaders
  notes: NoteLoaders
  /** What a calendar is about. */
  planned: CalendarLoaders
  /** Of a subscription: what changes, for as long as whoever follows may know of it. */
  follow: Follow
  log: Record<'warn' | 'error', (detail: object, message: string) => void>
}

type Loaders = Pick<
  NewsroomContext,
  'members' | 'assets' | 'topics' | 'sections' | 'series' | 'sources' | 'contributors' | 'notes' | 'planned'
>
type Asking = Omit<NewsroomContext, keyof Loaders | 'follow'> & Partial<Pick<NewsroomContext, 'follow'>>

export function createNewsroomContext(asked: Asking): NewsroomContext {
  return {
    follow: nothing,
    ...asked,
    members: createMemberLoaders(asked.db),
    assets: createAssetLoaders(asked.db),
    topics: createTopicLoaders(asked.db),
    sections: createSectionLoaders(asked.db),
    series: createSeriesLoaders(asked.db),
    sources: createSourceLoaders(asked.db),
    contributors: createContributorLoaders(asked.db),
    notes: createNoteLoaders(asked.db),
    planned: createCalendarLoaders(asked.db),
  }
}

/** What isn't a subscription follows nothing. */
async function* nothing(): ReturnType<Follow> {}

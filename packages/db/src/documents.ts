import type { Body, Picture, Span } from '@dateline/content'
import type { ContributorRole, FrontRule, FrontSlotKind, SourceKind } from './values.ts'

/** What jsonb columns of both stores hold. */

export type Credit = { contributorId: string; role: ContributorRole }

/** A request for support that stands in an article but is no part of its body. */
export type Appeal = { heading: string | null; content: Span[][] }

/** `date` is an ISO date, or only its year or month: `2014`, `2014-01`, `2014-01-29`. */
export type Source = {
  title: string
  publisher: string | null
  url: string | null
  kind: SourceKind
  language: string | null
  date: string | null
}

export type Correction = { at: string; text: string; concerned: string | null }

/**
 * The revision of the original that a translation was made from, and the later one against which somebody has found it
 * still right.
 */
export type TranslatedFrom = {
  articleId: string
  revision: number
  at: string
  checked?: { revision: number; at: string }
}

export type Link = { label: string; url: string }

/** An account for gifts. The IBAN has no spaces; a transfer within the single euro payments area needs no BIC. */
export type BankAccount = { holder: string; iban: string; bic: string | null }

/** What a picture's file says of itself, in IPTC and XMP. The place where it was taken is never among it. */
export type FileSays = { creator?: string; credit?: string; copyright?: string; headline?: string; caption?: string }

/** An article that was chosen for a slot by hand; from `until` on it stands there no more. */
export type ChosenArticle = { articleId: string; until: string | null }

/** A place on a front: articles chosen by hand stand first, a rule fills the rest. */
export type ArrangedSlot = {
  kind: FrontSlotKind
  /** Over the slot; null for the section's name, or none. */
  heading: string | null
  sectionId: string | null
  rule: FrontRule | null
  size: number
  chosen: ChosenArticle[]
}

export type { Body, Picture, Span }

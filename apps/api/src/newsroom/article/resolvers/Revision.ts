import { toGlobalId } from '../../../ids.ts'
import type { ArticleKind, CreditRole, RevisionResolvers, SourceKind } from './../../types.generated.ts'
import { toGraphBody, toGraphPicture } from '../graph-content.ts'

export const Revision: RevisionResolvers = {
  savedAt: ({ createdAt }) => createdAt,
  savedBy: ({ createdBy }) => createdBy,
  kind: ({ kind }) => kind.toUpperCase() as ArticleKind,
  section: ({ sectionId }) => sectionId && toGlobalId('Section', sectionId),
  series: ({ seriesId }) => seriesId && toGlobalId('Series', seriesId),
  part: ({ seriesPart }) => seriesPart,
  body: ({ body }) => toGraphBody(body),
  places: ({ placeIds }) => placeIds.map((id) => toGlobalId('Topic', id)),
  topics: ({ topicIds }) => topicIds.map((id) => toGlobalId('Topic', id)),
  credits: ({ credits }) =>
    credits.map(({ contributorId, role }) => ({
      contributor: toGlobalId('Contributor', contributorId),
      role: role.toUpperCase() as CreditRole,
    })),
  leadImage: ({ leadImage }) => toGraphPicture(leadImage),
  sources: ({ sources }) => sources.map((source) => ({ ...source, kind: source.kind.toUpperCase() as SourceKind })),
}

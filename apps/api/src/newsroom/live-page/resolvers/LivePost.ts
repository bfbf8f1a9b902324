import { toGlobalId } from '../../../ids.ts'
import { toGraphBody } from '../../article/graph-content.ts'
import type { LivePostResolvers } from './../../types.generated.ts'

export const LivePost: LivePostResolvers = {
  id: ({ post }) => post.id,
  at: ({ post }) => new Date(post.at),
  heading: ({ post }) => post.heading ?? null,
  blocks: ({ post }) => toGraphBody(post.blocks),
  pinned: ({ post }) => post.pinned === true,
  keyEvent: ({ post }) => post.keyEvent === true,
  contributor: ({ post }) => (post.contributorId ? toGlobalId('Contributor', post.contributorId) : null),
  writtenBy: ({ writer }) => writer?.createdBy ?? null,
  writtenAt: ({ writer }) => writer?.createdAt ?? null,
  editedBy: ({ writer }) => writer?.editedBy ?? null,
  editedAt: ({ post }) => (post.editedAt ? new Date(post.editedAt) : null),
}

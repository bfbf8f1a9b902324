import { toGlobalId } from '../../../ids.ts'
import { findArticleById } from '../../article/article.store.ts'
import type { NoteThreadResolvers } from './../../types.generated.ts'

export const NoteThread: NoteThreadResolvers = {
  id: ({ id }) => toGlobalId('Note', id),
  article: async ({ articleId }, _args, { db }) => {
    const article = await findArticleById(db, articleId)
    if (!article) throw new Error(`There is no article ${articleId}.`)
    return article
  },
  block: ({ blockId }) => blockId,
  notes: async (thread, _args, { notes }) => [thread, ...(await notes.answersOf.load(thread.id))],
}

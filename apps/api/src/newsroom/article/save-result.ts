import { AppError } from '../../errors.ts'
import type { NewsroomContext } from '../../newsroom-context.ts'
import type { ResolversTypes } from '../types.generated.ts'
import { nameOf } from './actor.ts'
import { getArticle } from './article.service.ts'
import { contentOf } from './article-content.ts'
import { nameOfPart, toGraphBlock, toGraphContent, toGraphPart } from './graph-content.ts'
import type { SaveResult } from './save-article.service.ts'

type Result = Awaited<ResolversTypes['SaveArticleResult']>

/** What became of a save, as the graph says it. */
export async function toSaveResult(
  { db, members }: NewsroomContext,
  articleId: string,
  result: SaveResult,
): Promise<Result> {
  if (result.outcome === 'saved') {
    const { revision, changed } = result
    return { __typename: 'SaveArticleSuccess', article: await getArticle(db, articleId), revision, changed }
  }
  const { base, mine, theirs, merge } = result
  const who = await nameOf(theirs.createdBy, members)
  return {
    __typename: 'StaleArticle',
    message: `${who} saved this article while you wrote. Nothing is lost: join your text with theirs, and save again.`,
    base,
    theirs,
    merged: toGraphContent(merge.content),
    parts: merge.parts.map(({ part }) => ({
      part: nameOfPart(part),
      base: toGraphPart(part, contentOf(base)),
      mine: toGraphPart(part, mine),
      theirs: toGraphPart(part, contentOf(theirs)),
    })),
    blocks: merge.blocks.map((conflict) => ({
      id: conflict.id,
      base: toGraphBlock(conflict.base),
      mine: toGraphBlock(conflict.mine),
      theirs: toGraphBlock(conflict.theirs),
    })),
  }
}

/** What a client can put right is an answer, not an error. */
export async function orInputError<Answer>(
  answer: () => Promise<Answer>,
): Promise<Answer | { __typename: 'ArticleInputError'; message: string }> {
  try {
    return await answer()
  } catch (error) {
    const isInput = error instanceof AppError && (error.code === 'BAD_USER_INPUT' || error.code === 'CONFLICT')
    if (!isInput) throw error
    return { __typename: 'ArticleInputError', message: error.message }
  }
}

import { cache } from 'react'
import { EditionsDocument } from '#gql'
import { query } from './graphql.ts'

/** The codes of the outlet's editions, and which of them is for readers who have asked for none. */
export const listEditions = cache(async (): Promise<{ codes: string[]; defaultCode: string }> => {
  const { outlet, editions } = await query(EditionsDocument, {})
  return { codes: editions.map(({ code }) => code), defaultCode: outlet.defaultEdition.code }
})

import { cache } from 'react'
import { SupportPageDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { isLanguage } from '#lib/paths.ts'

/** Null when there is no such edition. */
export const getSupportPage = cache(async (edition: string) => {
  if (!isLanguage(edition)) return null
  const data = await query(SupportPageDocument, { edition })
  return data.edition ? { data, edition: data.edition, account: data.outlet.bankAccount } : null
})

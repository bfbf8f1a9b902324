import { type Database, liveChange } from '@dateline/db'
import { sql } from 'drizzle-orm'

/** Gives an article the next place in the order of changes. Only while the paths of its edition are locked. */
export async function noteChange(
  tx: Database,
  { articleId, editionCode, isNew }: { articleId: string; editionCode: string; isNew: boolean },
): Promise<void> {
  await tx.execute(sql`
    insert into ${liveChange} as old (article_id, edition_code, number, appeared)
    select ${articleId}::uuid, ${editionCode}, drawn, drawn from nextval('live.change_number') as drawn
    on conflict (article_id) do update
      set number = excluded.number, appeared = case when ${isNew} then excluded.number else old.appeared end`)
}

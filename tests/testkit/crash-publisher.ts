import { renameArticle, saveRevision } from '@dateline/api/article'
import { publishArticle } from '@dateline/api/publishing'
import { article, createPool } from '@dateline/db'
import { eq } from 'drizzle-orm'

/**
 * Told to go, publishes one revision after the other for as long as it lives: `node crash-publisher.ts URL ARTICLE
 * TOPIC,TOPIC ...`. Revision 7 has the headline `Fassung 7`, the topics of the list at 7, and a name of its own.
 */
const [url = '', id = '', ...topics] = process.argv.slice(2)
const { db } = createPool(url, { max: 1, name: 'crash' })
const viewer = { kind: 'operator', name: 'crash' } as const

const [found] = await db.select().from(article).where(eq(article.id, id))
if (!found) throw new Error(`There is no article ${id}.`)
console.log('ready')
await new Promise((go) => process.stdin.once('data', go))

const [now] = await db.select().from(article).where(eq(article.id, id))
let basedOn = now?.latestRevision ?? 0
for (;;) {
  const next = basedOn + 1
  const topicIds = topics[next % topics.length]?.split(',') ?? []
  basedOn = await saveRevision(db, viewer, id, { headline: `Fassung ${next}`, topicIds }, basedOn, new Date())
  await renameArticle(db, viewer, id, `fassung-${next}`, new Date())
  await publishArticle(db, viewer, id, new Date())
  console.log(`published ${basedOn}`)
}

import { renameArticle, saveRevision } from '@dateline/api/article'
import { publishArticle } from '@dateline/api/publishing'
import { createPool } from '@dateline/db'
import { readArticle } from './articles.ts'

/**
 * Told to go, publishes one revision of each article after the other for as long as it lives:
 * `node crash-publisher.ts URL NAME ARTICLE,ARTICLE TOPIC,TOPIC ...`. Revision 7 has the headline `Fassung 7`, the
 * topics of the list at 7, and a name of its own.
 */
const [url = '', name = '', articles = '', ...topics] = process.argv.slice(2)
const viewer = { kind: 'operator', name: 'crash' } as const

const publishers = articles.split(',').map((id) => ({ id, db: createPool(url, { max: 1, name }).db }))
await Promise.all(publishers.map(({ db, id }) => readArticle(db, id)))
console.log('ready')
await new Promise((go) => process.stdin.once('data', go))

await Promise.all(
  publishers.map(async ({ db, id }) => {
    let basedOn = (await readArticle(db, id)).latestRevision
    for (;;) {
      const next = basedOn + 1
      const topicIds = topics[next % topics.length]?.split(',') ?? []
      basedOn = await saveRevision(db, viewer, id, { headline: `Fassung ${next}`, topicIds }, basedOn, new Date())
      await renameArticle(db, viewer, id, `${id}-${next}`, new Date())
      await publishArticle(db, viewer, id, new Date())
      console.log(`published ${next}`)
    }
  }),
)

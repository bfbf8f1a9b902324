import { createServer } from 'node:http'
import postgres from 'postgres'

/**
 * What one would write by hand for an article and nothing else: one prepared statement, whose JSON Postgres makes and
 * Node passes on. No framework, no validation, no cache.
 */
const [port, url = ''] = process.argv.slice(2)
const sql = postgres(url, { max: 8, connection: { role: 'dateline_public' } })

const topics = (ids: string) => `(
  select coalesce(json_agg(json_build_object('id', topic.id, 'kind', topic.kind, 'name', name.name, 'country', topic.country,
    'latitude', topic.latitude, 'longitude', topic.longitude) order by wanted.position), '[]')
  from unnest(${ids}) with ordinality as wanted (id, position)
  join live.topic on topic.id = wanted.id
  join live.topic_name as name on name.topic_id = topic.id and name.edition_code = article.edition_code)`

const statement = `
  select json_build_object('id', article.id, 'path', article.path, 'slug', article.slug, 'kind', article.kind,
    'isOriginal', article.is_original, 'kicker', article.kicker, 'headline', article.headline,
    'standfirst', article.standfirst, 'publishedAt', article.published_at, 'modifiedAt', article.modified_at,
    'wordCount', article.word_count, 'readingMinutes', article.reading_minutes, 'appeal', article.appeal,
    'body', article.body, 'dateline', ${topics('article.place_ids')}, 'topics', ${topics('article.topic_ids')},
    'edition', (select json_build_object('code', code, 'name', name) from live.edition where code = article.edition_code),
    'section', (select json_build_object('name', name, 'slug', slug) from live.section
      where section.id = article.section_id and section.edition_code = article.edition_code),
    'credits', (select coalesce(json_agg(json_build_object('role', credit.role, 'name', contributor.name,
        'slug', contributor.slug)), '[]')
      from jsonb_to_recordset(article.credits) as credit ("contributorId" uuid, role text)
      join live.contributor on contributor.id = credit."contributorId"),
    'translations', (select coalesce(json_agg(json_build_object('headline', other.headline, 'path', other.path,
        'isOriginal', other.is_original, 'edition', json_build_object('code', edition.code, 'name', edition.name))
        order by edition.position), '[]')
      from live.article as other join live.edition on edition.code = other.edition_code
      where other.story_id = article.story_id and other.id <> article.id))::text as json
  from live.article where article.path = $1`

createServer(async (req, res) => {
  const rows = await sql.unsafe(statement, [req.url ?? ''], { prepare: true })
  const json: unknown = rows[0]?.['json']
  const body = Buffer.from(typeof json === 'string' ? json : 'null')
  res.writeHead(rows.length > 0 ? 200 : 404, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
  })
  res.end(body)
}).listen(Number(port), '127.0.0.1')

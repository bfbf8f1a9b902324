import { createServer } from 'node:http'
import postgres from 'postgres'

/**
 * What one would write by hand for a few questions and nothing else: one prepared statement each, whose JSON Postgres makes
 * and Node passes on. No framework, no validation, no cache.
 */
const [port, url = ''] = process.argv.slice(2)
const sql = postgres(url, { max: 8, connection: { role: 'dateline_public' }, onnotice: () => {} })

const topics = (ids: string, fields: string) => `(
  select coalesce(json_agg(json_build_object(${fields}) order by wanted.position), '[]')
  from unnest(${ids}) with ordinality as wanted (id, position)
  join live.topic on topic.id = wanted.id
  join live.topic_name as name on name.topic_id = topic.id and name.edition_code = article.edition_code)`
const topic = `'id', topic.id, 'kind', topic.kind, 'name', name.name, 'country', topic.country,
  'latitude', topic.latitude, 'longitude', topic.longitude`
const section = `(select json_build_object('name', name, 'slug', slug) from live.section
  where section.id = article.section_id and section.edition_code = article.edition_code)`
const credits = (contributor: string) => `(
  select coalesce(json_agg(json_build_object('role', credit.role, 'contributor', json_build_object(${contributor}))), '[]')
  from jsonb_to_recordset(article.credits) as credit ("contributorId" uuid, role text)
  join live.contributor on contributor.id = credit."contributorId")`

const card = `json_build_object('id', article.id, 'path', article.path, 'kind', article.kind, 'kicker', article.kicker,
  'headline', article.headline, 'standfirst', article.standfirst, 'publishedAt', article.published_at,
  'section', ${section}, 'topics', ${topics('article.topic_ids', `'name', name.name, 'kind', topic.kind`)},
  'credits', ${credits(`'name', contributor.name`)})`
const newest = 'order by article.published_at desc, article.id desc'
const list = (where: string, order: string) => `
  select coalesce(json_agg(card), '[]')::text as json
  from (select ${card} as card from live.article where ${where} ${order} limit 21) as found`

const configs = `case edition_code when 'de' then 'german' when 'fr' then 'french' when 'es' then 'spanish'
  when 'pt' then 'portuguese' else 'english' end::regconfig`

type Parameters = Record<string, string>
const answers: Record<string, [statement: string, parameters: (asked: Parameters) => (string | undefined)[]]> = {
  '/article': [
    `select json_build_object('id', article.id, 'path', article.path, 'slug', article.slug, 'kind', article.kind,
      'isOriginal', article.is_original, 'kicker', article.kicker, 'headline', article.headline,
      'standfirst', article.standfirst, 'publishedAt', article.published_at, 'modifiedAt', article.modified_at,
      'wordCount', article.word_count, 'readingMinutes', article.reading_minutes, 'appeal', article.appeal,
      'sources', article.sources, 'body', article.body,
      'dateline', ${topics('article.place_ids', topic)}, 'topics', ${topics('article.topic_ids', topic)},
      'edition', (select json_build_object('code', code, 'name', name) from live.edition where code = article.edition_code),
      'section', ${section}, 'credits', ${credits(`'name', contributor.name, 'slug', contributor.slug`)},
      'translations', (select coalesce(json_agg(json_build_object('headline', other.headline, 'path', other.path,
          'isOriginal', other.is_original, 'edition', json_build_object('code', edition.code, 'name', edition.name))
          order by edition.position), '[]')
        from live.article as other join live.edition on edition.code = other.edition_code
        where other.story_id = article.story_id and other.id <> article.id))::text as json
    from live.article where article.path = $1`,
    ({ path }) => [path],
  ],
  '/section': [
    list(
      `article.edition_code = $1 and article.section_id = (
        select id from live.section where edition_code = $1 and slug = $2)`,
      newest,
    ),
    ({ edition, section: slug }) => [edition, slug],
  ],
  '/page': [
    list(
      'article.edition_code = $1 and (article.published_at, article.id) < ($2::text::timestamptz, $3::uuid)',
      newest,
    ),
    ({ edition, publishedAt, id }) => [edition, publishedAt, id],
  ],
  '/front': [
    `select json_build_array(
      (select json_agg(card) from (
        select ${card} as card from live.article where edition_code = $1 ${newest} limit 6) as found),
      (select json_agg(cards order by position) from (
        select place.position, json_agg(found.card) as cards from live.section as place
        cross join lateral (
          select ${card} as card from live.article
          where article.section_id = place.id and article.edition_code = place.edition_code ${newest} limit 6) as found
        where place.edition_code = $1 group by place.id, place.position) as bands))::text as json`,
    ({ edition }) => [edition],
  ],
  /** The newest that have the words: neither ranked nor counted. */
  '/search': [
    list(
      `article.id in (
        select article_id from live.article_search
        where edition_code = $1 and whole @@ websearch_to_tsquery(${configs.replaceAll('edition_code', '$1')}, $2)
        order by published_at desc limit 20)`,
      newest,
    ),
    ({ edition, words }) => [edition, words],
  ],
}

createServer(async (req, res) => {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost')
  const [statement = '', parameters] = answers[pathname] ?? []
  const rows = parameters
    ? await sql.unsafe(statement, parameters(Object.fromEntries(searchParams)) as string[], { prepare: true })
    : []
  const json: unknown = rows[0]?.['json']
  const body = Buffer.from(typeof json === 'string' ? json : 'null')
  res.writeHead(rows.length > 0 ? 200 : 404, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
  })
  res.end(body)
}).listen(Number(port), '127.0.0.1')

-- The library begins with what articles name in their newest and published revisions.
with cited as (
  select distinct on (url, title_key, publisher_key) said.*
  from (
    select each->>'title' as title, each->>'publisher' as publisher, each->>'url' as url, each->>'kind' as kind,
      each->>'language' as language, each->>'date' as date, revision.created_at,
      case when each->>'url' is null then each->>'title' end as title_key,
      case when each->>'url' is null then each->>'publisher' end as publisher_key
    from newsroom.article
    join newsroom.revision on revision.article_id = article.id
      and revision.number in (article.latest_revision, coalesce(article.published_revision, article.latest_revision))
    cross join lateral jsonb_array_elements(revision.sources) as each
    where revision.sources <> '[]'::jsonb
  ) as said
  where octet_length(coalesce(url, '')) <= 2000 and char_length(title) <= 300 and char_length(coalesce(publisher, '')) <= 200
  order by url, title_key, publisher_key, created_at desc
), numbered as materialized (
  select uuidv7() as id, cited.* from cited
), named as (
  insert into newsroom.source_wording (source_id, url, title, publisher)
  select id, url, title_key, publisher_key from numbered
)
insert into newsroom.source (id, title, publisher, url, kind, language, date, created_at)
select id, title, publisher, url, kind, language, date, created_at from numbered;

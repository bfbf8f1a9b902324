CREATE TABLE "live"."article_search" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"edition_code" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"year" smallint NOT NULL,
	"section_id" uuid,
	"kind" text NOT NULL,
	"topic_ids" uuid[] NOT NULL,
	"summary" "tsvector" NOT NULL,
	"whole" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live"."term" (
	"edition_code" text NOT NULL,
	"term" text NOT NULL,
	"folded" text NOT NULL,
	"lexeme" text NOT NULL,
	"articles" integer NOT NULL,
	CONSTRAINT "term_edition_code_term_pk" PRIMARY KEY("edition_code","term")
);
--> statement-breakpoint
CREATE INDEX "live_article_search_times" ON "live"."article_search" USING btree ("edition_code","published_at");--> statement-breakpoint
CREATE INDEX "live_article_search_summary" ON "live"."article_search" USING gin ("summary") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "live_article_search_whole" ON "live"."article_search" USING gin ("whole") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "live_term_by_folded" ON "live"."term" USING btree ("edition_code","folded" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "live_term_by_lexeme" ON "live"."term" USING btree ("edition_code","lexeme");--> statement-breakpoint
-- A whole text barely compresses as a vector, and is looked at for phrases alone. Statistics of words would be read by nobody.
ALTER TABLE "live"."article_search" ALTER COLUMN "whole" SET STORAGE EXTERNAL, ALTER COLUMN "whole" SET STATISTICS 0, ALTER COLUMN "summary" SET STATISTICS 0;
--> statement-breakpoint
-- For misspelt words and parts of compounds. It stands in `live`, where the public graph may use it.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA live;
  IF (SELECT extnamespace FROM pg_extension WHERE extname = 'pg_trgm') <> 'live'::regnamespace THEN
    ALTER EXTENSION pg_trgm SET SCHEMA live;
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'Search needs the extension pg_trgm in the schema live, and % may not put it there. Let a superuser run in this database: CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA live; ALTER EXTENSION pg_trgm SET SCHEMA live;', current_user;
  WHEN undefined_file OR feature_not_supported THEN
    RAISE EXCEPTION 'Search needs the extension pg_trgm, which this Postgres does not have. Install its contrib modules (Debian: postgresql-contrib) and migrate again.';
END
$$;
--> statement-breakpoint
CREATE INDEX "live_term_by_trigram" ON "live"."term" USING gin ("folded" live.gin_trgm_ops);

CREATE TABLE "live"."article_contributor" (
	"contributor_id" uuid NOT NULL,
	"roles" text[] NOT NULL,
	"edition_code" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"article_id" uuid NOT NULL,
	CONSTRAINT "article_contributor_contributor_id_article_id_pk" PRIMARY KEY("contributor_id","article_id")
);
--> statement-breakpoint
CREATE TABLE "live"."contributor_bio" (
	"contributor_id" uuid NOT NULL,
	"edition_code" text NOT NULL,
	"bio" text NOT NULL,
	CONSTRAINT "contributor_bio_contributor_id_edition_code_pk" PRIMARY KEY("contributor_id","edition_code")
);
--> statement-breakpoint
CREATE TABLE "live"."front_slot" (
	"edition_code" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"heading" text,
	"section_id" uuid,
	"rule" text,
	"size" integer NOT NULL,
	"article_ids" uuid[] NOT NULL,
	CONSTRAINT "front_slot_edition_code_position_pk" PRIMARY KEY("edition_code","position")
);
--> statement-breakpoint
CREATE TABLE "live"."page" (
	"key" text NOT NULL,
	"edition_code" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "page_key_edition_code_pk" PRIMARY KEY("key","edition_code"),
	CONSTRAINT "live_page_slug_per_edition" UNIQUE("edition_code","slug")
);
--> statement-breakpoint
CREATE TABLE "live"."series" (
	"id" uuid NOT NULL,
	"edition_code" text NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"description" text,
	CONSTRAINT "series_id_edition_code_pk" PRIMARY KEY("id","edition_code"),
	CONSTRAINT "live_series_slug_per_edition" UNIQUE("edition_code","slug")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."correction" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"article_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"text" text NOT NULL,
	"concerned" text,
	"created_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."revision_related" (
	"revision_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"article_id" uuid NOT NULL,
	CONSTRAINT "revision_related_revision_id_position_pk" PRIMARY KEY("revision_id","position")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."contributor_bio" (
	"contributor_id" uuid NOT NULL,
	"edition_code" text NOT NULL,
	"bio" text NOT NULL,
	CONSTRAINT "contributor_bio_contributor_id_edition_code_pk" PRIMARY KEY("contributor_id","edition_code")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."front_slot" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"edition_code" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"heading" text,
	"section_id" uuid,
	"rule" text,
	"size" integer NOT NULL,
	CONSTRAINT "one_slot_per_place" UNIQUE("edition_code","position"),
	CONSTRAINT "front_slot_kind_is_known" CHECK ("newsroom"."front_slot"."kind" in ('hero', 'lead_list', 'band', 'opinion_row', 'live_strip')),
	CONSTRAINT "front_rule_is_known" CHECK ("newsroom"."front_slot"."rule" in ('newest', 'most_read', 'live'))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."front_slot_article" (
	"slot_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"article_id" uuid NOT NULL,
	CONSTRAINT "front_slot_article_slot_id_position_pk" PRIMARY KEY("slot_id","position")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."page" (
	"key" text NOT NULL,
	"edition_code" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "page_key_edition_code_pk" PRIMARY KEY("key","edition_code"),
	CONSTRAINT "page_slug_per_edition" UNIQUE("edition_code","slug")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."series" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "series_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."series_name" (
	"series_id" uuid NOT NULL,
	"edition_code" text NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"description" text,
	CONSTRAINT "series_name_series_id_edition_code_pk" PRIMARY KEY("series_id","edition_code"),
	CONSTRAINT "series_slug_per_edition" UNIQUE("edition_code","slug")
);
--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "lead_image" jsonb;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "sources" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "corrections" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "licence" text;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "republication_note" text;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "search_title" text;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "search_description" text;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "social_title" text;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "social_description" text;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "social_asset_id" uuid;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "series_part" integer;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "related_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "live_state" text;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."article" ADD COLUMN "translated_from" jsonb;--> statement-breakpoint
ALTER TABLE "live"."contributor" ADD COLUMN "portrait_asset_id" uuid;--> statement-breakpoint
ALTER TABLE "live"."contributor" ADD COLUMN "links" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."outlet" ADD COLUMN "publisher" text;--> statement-breakpoint
ALTER TABLE "live"."outlet" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "live"."outlet" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "live"."outlet" ADD COLUMN "licence" text DEFAULT 'all-rights-reserved' NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."outlet" ADD COLUMN "links" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."topic" ADD COLUMN "wikidata_id" text;--> statement-breakpoint
ALTER TABLE "live"."topic" ADD COLUMN "iptc_id" text;--> statement-breakpoint
ALTER TABLE "live"."topic" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "live"."topic_name" ADD COLUMN "description" text;--> statement-breakpoint
ALTER TABLE "live"."topic_name" ADD COLUMN "aliases" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD COLUMN "lead_image" jsonb;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD COLUMN "sources" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD COLUMN "licence" text;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD COLUMN "republication_note" text;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD COLUMN "search_title" text;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD COLUMN "search_description" text;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD COLUMN "social_title" text;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD COLUMN "social_description" text;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD COLUMN "social_asset_id" uuid;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD COLUMN "series_part" integer;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD COLUMN "live_state" text;--> statement-breakpoint
ALTER TABLE "newsroom"."contributor" ADD COLUMN "portrait_asset_id" uuid;--> statement-breakpoint
ALTER TABLE "newsroom"."contributor" ADD COLUMN "links" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."outlet" ADD COLUMN "publisher" text;--> statement-breakpoint
ALTER TABLE "newsroom"."outlet" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "newsroom"."outlet" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "newsroom"."outlet" ADD COLUMN "licence" text DEFAULT 'all-rights-reserved' NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."outlet" ADD COLUMN "links" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."topic" ADD COLUMN "wikidata_id" text;--> statement-breakpoint
ALTER TABLE "newsroom"."topic" ADD COLUMN "iptc_id" text;--> statement-breakpoint
ALTER TABLE "newsroom"."topic" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "newsroom"."topic_name" ADD COLUMN "description" text;--> statement-breakpoint
ALTER TABLE "newsroom"."correction" ADD CONSTRAINT "correction_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."revision_related" ADD CONSTRAINT "revision_related_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "newsroom"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."revision_related" ADD CONSTRAINT "revision_related_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."contributor_bio" ADD CONSTRAINT "contributor_bio_contributor_id_contributor_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "newsroom"."contributor"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."contributor_bio" ADD CONSTRAINT "contributor_bio_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."front_slot" ADD CONSTRAINT "front_slot_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."front_slot" ADD CONSTRAINT "front_slot_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "newsroom"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."front_slot_article" ADD CONSTRAINT "front_slot_article_slot_id_front_slot_id_fk" FOREIGN KEY ("slot_id") REFERENCES "newsroom"."front_slot"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."front_slot_article" ADD CONSTRAINT "front_slot_article_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."page" ADD CONSTRAINT "page_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."series_name" ADD CONSTRAINT "series_name_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "newsroom"."series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."series_name" ADD CONSTRAINT "series_name_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_article_contributor_newest" ON "live"."article_contributor" USING btree ("contributor_id","edition_code","published_at" DESC NULLS LAST,"article_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "live_article_contributor_by_article" ON "live"."article_contributor" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "correction_by_article" ON "newsroom"."correction" USING btree ("article_id","at");--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD CONSTRAINT "revision_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "newsroom"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."topic" ADD CONSTRAINT "topic_parent_id_topic_id_fk" FOREIGN KEY ("parent_id") REFERENCES "newsroom"."topic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_article_by_kind" ON "live"."article" USING btree ("edition_code","kind","published_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "live_article_by_series" ON "live"."article" USING btree ("series_id","edition_code","published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "live"."article"."series_id" is not null;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD CONSTRAINT "licence_is_known" CHECK ("newsroom"."revision"."licence" in ('CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-ND-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-NC-ND-4.0', 'CC0-1.0', 'all-rights-reserved'));--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD CONSTRAINT "live_state_is_known" CHECK ("newsroom"."revision"."live_state" in ('running', 'ended'));--> statement-breakpoint
ALTER TABLE "newsroom"."outlet" ADD CONSTRAINT "outlet_licence_is_known" CHECK ("newsroom"."outlet"."licence" in ('CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-ND-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-NC-ND-4.0', 'CC0-1.0', 'all-rights-reserved'));--> statement-breakpoint
CREATE TRIGGER corrections_are_for_good BEFORE UPDATE OR DELETE ON "newsroom"."correction"
  FOR EACH ROW EXECUTE FUNCTION newsroom.refuse_change();
--> statement-breakpoint
-- What is public already, in the new places.
INSERT INTO "live"."article_contributor" ("contributor_id", "roles", "edition_code", "published_at", "article_id")
SELECT (credit->>'contributorId')::uuid, array_agg(DISTINCT credit->>'role'), "edition_code", "published_at", "id"
FROM "live"."article", jsonb_array_elements("credits") AS credit
GROUP BY 1, 3, 4, 5;
--> statement-breakpoint
UPDATE "live"."article" AS shown SET
  "revision" = written."number",
  "translated_from" = CASE WHEN source."id" IS NULL THEN NULL ELSE jsonb_build_object(
    'articleId', source."article_id", 'revision', source."number",
    'at', to_char(source."created_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END
FROM "newsroom"."article" AS article
JOIN "newsroom"."revision" AS written ON written."article_id" = article."id" AND written."number" = article."published_revision"
LEFT JOIN "newsroom"."revision" AS source ON source."id" = written."source_revision_id"
WHERE article."id" = shown."id";
--> statement-breakpoint
UPDATE "live"."topic_name" AS shown SET "aliases" = named."aliases"
FROM "newsroom"."topic_name" AS named
WHERE named."topic_id" = shown."topic_id" AND named."edition_code" = shown."edition_code" AND named."aliases" <> '{}';

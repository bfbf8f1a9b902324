CREATE TABLE "live"."merged_contributor" (
	"contributor_id" uuid PRIMARY KEY NOT NULL,
	"into_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."series_place" (
	"series_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"part" integer,
	"ordered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "series_place_series_id_story_id_pk" PRIMARY KEY("series_id","story_id")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."source" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"title" text NOT NULL,
	"publisher" text,
	"url" text,
	"kind" text NOT NULL,
	"language" text,
	"date" text,
	"merged_into_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "source_kind_is_known" CHECK ("newsroom"."source"."kind" in ('article', 'book', 'dataset', 'document', 'interview', 'law', 'report', 'social', 'statement', 'website'))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."source_wording" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"source_id" uuid NOT NULL,
	"url" text,
	"title" text,
	"publisher" text,
	CONSTRAINT "source_wording_is_of_one_source" UNIQUE NULLS NOT DISTINCT("url","title","publisher"),
	CONSTRAINT "source_is_named_by_url_or_title" CHECK (("newsroom"."source_wording"."url" is null) <> ("newsroom"."source_wording"."title" is null))
);
--> statement-breakpoint
ALTER TABLE "newsroom"."contributor" ADD COLUMN "roles" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."contributor" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "newsroom"."contributor" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "newsroom"."section" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "newsroom"."section" ADD COLUMN "successor_id" uuid;--> statement-breakpoint
ALTER TABLE "newsroom"."series" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "newsroom"."series_place" ADD CONSTRAINT "series_place_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "newsroom"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."series_place" ADD CONSTRAINT "series_place_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "newsroom"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."source" ADD CONSTRAINT "source_merged_into_id_source_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "newsroom"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."source_wording" ADD CONSTRAINT "source_wording_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "newsroom"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "source_wording_by_source" ON "newsroom"."source_wording" USING btree ("source_id");--> statement-breakpoint
ALTER TABLE "newsroom"."contributor" ADD CONSTRAINT "contributor_merged_into_id_contributor_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "newsroom"."contributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."section" ADD CONSTRAINT "section_successor_id_section_id_fk" FOREIGN KEY ("successor_id") REFERENCES "newsroom"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "revision_by_series" ON "newsroom"."revision" USING btree ("series_id") WHERE "newsroom"."revision"."series_id" is not null;--> statement-breakpoint
CREATE INDEX "revision_by_source" ON "newsroom"."revision" USING gin ("sources" jsonb_path_ops) WHERE "newsroom"."revision"."sources" <> '[]'::jsonb;--> statement-breakpoint
ALTER TABLE "newsroom"."contributor" ADD CONSTRAINT "contributor_roles_are_known" CHECK ("newsroom"."contributor"."roles" <@ array['author', 'translator', 'editor', 'photographer']);
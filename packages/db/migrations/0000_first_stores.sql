CREATE SCHEMA "audience";
--> statement-breakpoint
CREATE SCHEMA "live";
--> statement-breakpoint
CREATE SCHEMA "newsroom";
--> statement-breakpoint
CREATE TABLE "live"."article" (
	"id" uuid PRIMARY KEY NOT NULL,
	"story_id" uuid NOT NULL,
	"edition_code" text NOT NULL,
	"path" text NOT NULL,
	"slug" text NOT NULL,
	"is_original" boolean NOT NULL,
	"kind" text NOT NULL,
	"section_id" uuid,
	"kicker" text,
	"headline" text NOT NULL,
	"standfirst" text,
	"place_ids" uuid[] NOT NULL,
	"topic_ids" uuid[] NOT NULL,
	"credits" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"modified_at" timestamp (3) with time zone NOT NULL,
	"word_count" integer NOT NULL,
	"reading_minutes" integer NOT NULL,
	"appeal" jsonb,
	"body" jsonb NOT NULL,
	CONSTRAINT "article_path_unique" UNIQUE("path")
);
--> statement-breakpoint
CREATE TABLE "live"."article_topic" (
	"topic_id" uuid NOT NULL,
	"edition_code" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"article_id" uuid NOT NULL,
	"section_id" uuid,
	CONSTRAINT "article_topic_topic_id_article_id_pk" PRIMARY KEY("topic_id","article_id")
);
--> statement-breakpoint
CREATE TABLE "live"."gone" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"reason" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gone_path_unique" UNIQUE("path")
);
--> statement-breakpoint
CREATE TABLE "live"."redirect" (
	"path" text PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live"."contributor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	CONSTRAINT "contributor_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "live"."edition" (
	"code" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"tagline" text NOT NULL,
	"description" text NOT NULL,
	"direction" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live"."outlet" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"default_edition" text NOT NULL,
	"email" text
);
--> statement-breakpoint
CREATE TABLE "live"."section" (
	"id" uuid NOT NULL,
	"edition_code" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"description" text,
	CONSTRAINT "section_id_edition_code_pk" PRIMARY KEY("id","edition_code"),
	CONSTRAINT "live_section_slug_per_edition" UNIQUE("edition_code","slug")
);
--> statement-breakpoint
CREATE TABLE "live"."topic" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"country" text
);
--> statement-breakpoint
CREATE TABLE "live"."topic_name" (
	"topic_id" uuid NOT NULL,
	"edition_code" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	CONSTRAINT "topic_name_topic_id_edition_code_pk" PRIMARY KEY("topic_id","edition_code"),
	CONSTRAINT "live_topic_slug_per_edition" UNIQUE("edition_code","slug")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."article" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"story_id" uuid NOT NULL,
	"edition_code" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"slug" text NOT NULL,
	"is_original" boolean NOT NULL,
	"latest_revision" integer NOT NULL,
	"published_revision" integer,
	"published_at" timestamp (3) with time zone,
	"modified_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_article_per_story_and_edition" UNIQUE("story_id","edition_code"),
	CONSTRAINT "article_slug_per_edition" UNIQUE("edition_code","slug"),
	CONSTRAINT "article_status_is_known" CHECK ("newsroom"."article"."status" in ('draft', 'published', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."revision" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"article_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"section_id" uuid,
	"kicker" text,
	"headline" text NOT NULL,
	"standfirst" text,
	"body" jsonb NOT NULL,
	"appeal" jsonb,
	"source_revision_id" uuid,
	"import_digest" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "revision_number_per_article" UNIQUE("article_id","number"),
	CONSTRAINT "article_kind_is_known" CHECK ("newsroom"."revision"."kind" in ('news', 'analysis', 'interview', 'opinion', 'documented', 'press_review', 'live'))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."revision_credit" (
	"revision_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"contributor_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "revision_credit_revision_id_position_pk" PRIMARY KEY("revision_id","position"),
	CONSTRAINT "role_is_known" CHECK ("newsroom"."revision_credit"."role" in ('author', 'translator', 'editor', 'photographer'))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."revision_place" (
	"revision_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"topic_id" uuid NOT NULL,
	CONSTRAINT "revision_place_revision_id_position_pk" PRIMARY KEY("revision_id","position")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."revision_topic" (
	"revision_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"topic_id" uuid NOT NULL,
	CONSTRAINT "revision_topic_revision_id_position_pk" PRIMARY KEY("revision_id","position")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."story" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."audit_entry" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"article_id" uuid,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."contributor" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	CONSTRAINT "contributor_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."edition" (
	"code" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"tagline" text NOT NULL,
	"description" text NOT NULL,
	"direction" text DEFAULT 'ltr' NOT NULL,
	"appeal_phrases" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "direction_is_known" CHECK ("newsroom"."edition"."direction" in ('ltr', 'rtl'))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."outlet" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"default_edition" text NOT NULL,
	"email" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "there_is_one_outlet" CHECK ("newsroom"."outlet"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."section" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "section_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."section_name" (
	"section_id" uuid NOT NULL,
	"edition_code" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"description" text,
	CONSTRAINT "section_name_section_id_edition_code_pk" PRIMARY KEY("section_id","edition_code"),
	CONSTRAINT "section_slug_per_edition" UNIQUE("edition_code","slug")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."topic" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"country" text,
	CONSTRAINT "topic_kind_is_known" CHECK ("newsroom"."topic"."kind" in ('place', 'person', 'organisation', 'event', 'subject'))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."topic_name" (
	"topic_id" uuid NOT NULL,
	"edition_code" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "topic_name_topic_id_edition_code_pk" PRIMARY KEY("topic_id","edition_code"),
	CONSTRAINT "topic_slug_per_edition" UNIQUE("edition_code","slug")
);
--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD CONSTRAINT "article_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "newsroom"."story"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD CONSTRAINT "article_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD CONSTRAINT "revision_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD CONSTRAINT "revision_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "newsroom"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD CONSTRAINT "revision_source_revision_id_revision_id_fk" FOREIGN KEY ("source_revision_id") REFERENCES "newsroom"."revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."revision_credit" ADD CONSTRAINT "revision_credit_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "newsroom"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."revision_credit" ADD CONSTRAINT "revision_credit_contributor_id_contributor_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "newsroom"."contributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."revision_place" ADD CONSTRAINT "revision_place_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "newsroom"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."revision_place" ADD CONSTRAINT "revision_place_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "newsroom"."topic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."revision_topic" ADD CONSTRAINT "revision_topic_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "newsroom"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."revision_topic" ADD CONSTRAINT "revision_topic_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "newsroom"."topic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."section_name" ADD CONSTRAINT "section_name_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "newsroom"."section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."section_name" ADD CONSTRAINT "section_name_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."topic_name" ADD CONSTRAINT "topic_name_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "newsroom"."topic"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."topic_name" ADD CONSTRAINT "topic_name_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_article_by_story" ON "live"."article" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "live_article_by_edition" ON "live"."article" USING btree ("edition_code","published_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "live_article_by_section" ON "live"."article" USING btree ("section_id","edition_code","published_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "live_article_topic_newest" ON "live"."article_topic" USING btree ("topic_id","edition_code","published_at" DESC NULLS LAST,"article_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "live_article_topic_by_article" ON "live"."article_topic" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "live_redirect_by_article" ON "live"."redirect" USING btree ("article_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_original_per_story" ON "newsroom"."article" USING btree ("story_id") WHERE "newsroom"."article"."is_original";--> statement-breakpoint
CREATE INDEX "article_by_edition" ON "newsroom"."article" USING btree ("edition_code","created_at");--> statement-breakpoint
CREATE INDEX "revision_by_import" ON "newsroom"."revision" USING btree ("import_digest") WHERE "newsroom"."revision"."import_digest" is not null;--> statement-breakpoint
CREATE INDEX "audit_by_article" ON "newsroom"."audit_entry" USING btree ("article_id","at");--> statement-breakpoint
CREATE INDEX "topic_by_name" ON "newsroom"."topic_name" USING btree ("edition_code",lower("name"));
CREATE TABLE "newsroom"."note" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"article_id" uuid NOT NULL,
	"thread_id" uuid,
	"block_id" text,
	"revision" integer NOT NULL,
	"text" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" text
);
--> statement-breakpoint
CREATE TABLE "newsroom"."note_mention" (
	"note_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"seen_at" timestamp (3) with time zone,
	CONSTRAINT "note_mention_note_id_member_id_pk" PRIMARY KEY("note_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."presence" (
	"article_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"block_id" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "presence_article_id_member_id_pk" PRIMARY KEY("article_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."text_lock" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"article_id" uuid NOT NULL,
	"block_id" text,
	"member_id" uuid NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"taken_from" uuid[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "one_lock_per_text" UNIQUE NULLS NOT DISTINCT("article_id","block_id")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."article_template" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"edition_code" text NOT NULL,
	"content" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "newsroom"."article" DROP CONSTRAINT "one_article_per_story_and_edition";--> statement-breakpoint
ALTER TABLE "newsroom"."article" DROP CONSTRAINT "article_slug_per_edition";--> statement-breakpoint
DROP INDEX "newsroom"."one_original_per_story";--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD COLUMN "discarded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD COLUMN "discarded_by" text;--> statement-breakpoint
ALTER TABLE "newsroom"."note" ADD CONSTRAINT "note_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."note" ADD CONSTRAINT "note_thread_id_note_id_fk" FOREIGN KEY ("thread_id") REFERENCES "newsroom"."note"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."note_mention" ADD CONSTRAINT "note_mention_note_id_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "newsroom"."note"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."note_mention" ADD CONSTRAINT "note_mention_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "newsroom"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."presence" ADD CONSTRAINT "presence_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."presence" ADD CONSTRAINT "presence_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "newsroom"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."text_lock" ADD CONSTRAINT "text_lock_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."text_lock" ADD CONSTRAINT "text_lock_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "newsroom"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."article_template" ADD CONSTRAINT "article_template_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "note_by_article" ON "newsroom"."note" USING btree ("article_id","thread_id","id");--> statement-breakpoint
CREATE INDEX "note_by_thread" ON "newsroom"."note" USING btree ("thread_id","id");--> statement-breakpoint
CREATE INDEX "note_mention_by_member" ON "newsroom"."note_mention" USING btree ("member_id","seen_at","note_id");--> statement-breakpoint
CREATE INDEX "presence_by_end" ON "newsroom"."presence" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "text_lock_by_end" ON "newsroom"."text_lock" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_article_per_story_and_edition" ON "newsroom"."article" USING btree ("story_id","edition_code") WHERE "newsroom"."article"."discarded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "article_slug_per_edition" ON "newsroom"."article" USING btree ("edition_code","slug") WHERE "newsroom"."article"."discarded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_original_per_story" ON "newsroom"."article" USING btree ("story_id") WHERE "newsroom"."article"."is_original" and "newsroom"."article"."discarded_at" is null;--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD CONSTRAINT "only_unpublished_articles_are_discarded" CHECK ("newsroom"."article"."discarded_at" is null or ("newsroom"."article"."published_revision" is null and "newsroom"."article"."scheduled_for" is null));
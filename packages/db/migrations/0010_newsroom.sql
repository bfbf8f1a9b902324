CREATE TABLE "newsroom"."article_step" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"article_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"step" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"revision" integer NOT NULL,
	"reason" text,
	CONSTRAINT "article_step_is_known" CHECK ("newsroom"."article_step"."step" in ('submit', 'return', 'approve', 'schedule', 'unschedule', 'publish', 'correct', 'unpublish', 'withdraw', 'miss_schedule')),
	CONSTRAINT "article_step_from_is_known" CHECK ("newsroom"."article_step"."from" in ('draft', 'in_review', 'ready', 'scheduled', 'published', 'withdrawn')),
	CONSTRAINT "article_step_to_is_known" CHECK ("newsroom"."article_step"."to" in ('draft', 'in_review', 'ready', 'scheduled', 'published', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."publishing_check" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"edition_code" text,
	"section_id" uuid,
	"level" text NOT NULL,
	"most" integer,
	CONSTRAINT "publishing_check_is_once" UNIQUE NULLS NOT DISTINCT("kind","edition_code","section_id"),
	CONSTRAINT "publishing_check_kind_is_known" CHECK ("newsroom"."publishing_check"."kind" in ('headline_length', 'standfirst', 'dateline', 'section', 'topic', 'alt_text', 'credit_and_licence', 'sources', 'source_language', 'second_pair_of_eyes')),
	CONSTRAINT "publishing_check_level_is_known" CHECK ("newsroom"."publishing_check"."level" in ('error', 'warning', 'off')),
	CONSTRAINT "publishing_check_most_is_a_length" CHECK ("newsroom"."publishing_check"."most" between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."upload" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"state" text NOT NULL,
	"file_name" text NOT NULL,
	"size" integer NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"asset_id" uuid,
	"replaces_id" uuid,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "upload_state_is_known" CHECK ("newsroom"."upload"."state" in ('uploading', 'processing', 'ready', 'failed')),
	CONSTRAINT "no_more_comes_than_was_announced" CHECK ("newsroom"."upload"."received" between 0 and "newsroom"."upload"."size")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."upload_piece" (
	"upload_id" uuid NOT NULL,
	"start" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "upload_piece_upload_id_start_pk" PRIMARY KEY("upload_id","start")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."webhook_attempt" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"delivery_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"milliseconds" integer NOT NULL,
	"status" integer,
	"said" text NOT NULL,
	CONSTRAINT "webhook_attempt_is_once" UNIQUE("delivery_id","number")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."webhook_delivery" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"endpoint_id" uuid NOT NULL,
	"event" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	CONSTRAINT "webhook_delivery_event_is_known" CHECK ("newsroom"."webhook_delivery"."event" in ('article.published', 'article.updated', 'article.corrected', 'article.unpublished', 'article.withdrawn')),
	CONSTRAINT "webhook_delivery_state_is_known" CHECK ("newsroom"."webhook_delivery"."state" in ('waiting', 'delivered', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."webhook_endpoint" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"sealed_secret" text NOT NULL,
	"events" text[] NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"disabled_reason" text
);
--> statement-breakpoint
ALTER TABLE "newsroom"."article" DROP CONSTRAINT "article_status_is_known";--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD COLUMN "assignee_id" uuid;--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD COLUMN "scheduled_for" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD COLUMN "scheduled_revision" integer;--> statement-breakpoint
ALTER TABLE "newsroom"."revision" ADD COLUMN "is_autosave" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."story" ADD COLUMN "embargoed_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "newsroom"."asset" ADD COLUMN "licence_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "newsroom"."asset" ADD COLUMN "file_says" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."asset" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."audit_entry" ADD COLUMN "before" jsonb;--> statement-breakpoint
ALTER TABLE "newsroom"."audit_entry" ADD COLUMN "after" jsonb;--> statement-breakpoint
ALTER TABLE "newsroom"."audit_entry" ADD COLUMN "origin" jsonb;--> statement-breakpoint
ALTER TABLE "newsroom"."article_step" ADD CONSTRAINT "article_step_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."publishing_check" ADD CONSTRAINT "publishing_check_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."publishing_check" ADD CONSTRAINT "publishing_check_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "newsroom"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."upload" ADD CONSTRAINT "upload_asset_id_asset_id_fk" FOREIGN KEY ("asset_id") REFERENCES "newsroom"."asset"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."upload" ADD CONSTRAINT "upload_replaces_id_asset_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "newsroom"."asset"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."upload_piece" ADD CONSTRAINT "upload_piece_upload_id_upload_id_fk" FOREIGN KEY ("upload_id") REFERENCES "newsroom"."upload"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."webhook_attempt" ADD CONSTRAINT "webhook_attempt_delivery_id_webhook_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "newsroom"."webhook_delivery"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."webhook_delivery" ADD CONSTRAINT "webhook_delivery_endpoint_id_webhook_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "newsroom"."webhook_endpoint"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_step_by_article" ON "newsroom"."article_step" USING btree ("article_id","at");--> statement-breakpoint
CREATE INDEX "upload_by_state" ON "newsroom"."upload" USING btree ("state","changed_at");--> statement-breakpoint
CREATE INDEX "webhook_delivery_by_endpoint" ON "newsroom"."webhook_delivery" USING btree ("endpoint_id","created_at","id");--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD CONSTRAINT "article_assignee_id_member_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "newsroom"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_by_assignee" ON "newsroom"."article" USING btree ("assignee_id","due_at");--> statement-breakpoint
CREATE INDEX "article_by_schedule" ON "newsroom"."article" USING btree ("scheduled_for") WHERE "newsroom"."article"."scheduled_for" is not null;--> statement-breakpoint
CREATE INDEX "audit_by_time" ON "newsroom"."audit_entry" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_by_actor" ON "newsroom"."audit_entry" USING btree ("actor","at");--> statement-breakpoint
CREATE INDEX "audit_by_action" ON "newsroom"."audit_entry" USING btree ("action","at");--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD CONSTRAINT "article_is_scheduled_for_an_instant" CHECK (("newsroom"."article"."status" = 'scheduled') = ("newsroom"."article"."scheduled_for" is not null) and ("newsroom"."article"."scheduled_for" is null) = ("newsroom"."article"."scheduled_revision" is null));--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD CONSTRAINT "article_status_is_known" CHECK ("newsroom"."article"."status" in ('draft', 'in_review', 'ready', 'scheduled', 'published', 'withdrawn'));
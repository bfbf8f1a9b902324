CREATE TABLE "live"."merged_topic" (
	"topic_id" uuid PRIMARY KEY NOT NULL,
	"into_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live"."old_slug" (
	"kind" text NOT NULL,
	"edition_code" text NOT NULL,
	"slug" text NOT NULL,
	"target_id" uuid NOT NULL,
	CONSTRAINT "old_slug_kind_edition_code_slug_pk" PRIMARY KEY("kind","edition_code","slug"),
	CONSTRAINT "slugged_kind_is_known" CHECK ("live"."old_slug"."kind" in ('topic', 'section', 'series', 'contributor'))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."front_revision" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"edition_code" text NOT NULL,
	"number" integer NOT NULL,
	"slots" jsonb NOT NULL,
	"goes_live_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "front_revision_number_per_edition" UNIQUE("edition_code","number")
);
--> statement-breakpoint
ALTER TABLE "newsroom"."contributor" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."section" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."series" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."topic" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "newsroom"."topic" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."front_revision" ADD CONSTRAINT "front_revision_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "front_revision_by_moment" ON "newsroom"."front_revision" USING btree ("edition_code","goes_live_at");--> statement-breakpoint
ALTER TABLE "newsroom"."topic" ADD CONSTRAINT "topic_merged_into_id_topic_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "newsroom"."topic"("id") ON DELETE no action ON UPDATE no action;
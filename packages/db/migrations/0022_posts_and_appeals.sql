CREATE TABLE "live"."appeal" (
	"edition_code" text NOT NULL,
	"placement" text NOT NULL,
	"appeal_id" uuid NOT NULL,
	"heading" text NOT NULL,
	"content" jsonb NOT NULL,
	"link_label" text NOT NULL,
	"goal" integer,
	"raised" integer,
	"currency" text,
	"ends_at" timestamp (3) with time zone,
	CONSTRAINT "appeal_edition_code_placement_pk" PRIMARY KEY("edition_code","placement")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."appeal" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"edition_code" text NOT NULL,
	"placement" text NOT NULL,
	"heading" text NOT NULL,
	"content" jsonb NOT NULL,
	"link_label" text NOT NULL,
	"goal" integer,
	"raised" integer,
	"currency" text,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "appeal_placement_is_known" CHECK ("newsroom"."appeal"."placement" in ('article', 'article_end', 'front')),
	CONSTRAINT "appeal_ends_after_it_begins" CHECK ("newsroom"."appeal"."ends_at" >= "newsroom"."appeal"."starts_at"),
	CONSTRAINT "appeal_has_a_whole_goal_or_none" CHECK (num_nulls("newsroom"."appeal"."goal", "newsroom"."appeal"."raised", "newsroom"."appeal"."currency") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."post_writer" (
	"article_id" uuid NOT NULL,
	"post_id" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone,
	"edited_by" text,
	"edited_at" timestamp (3) with time zone,
	CONSTRAINT "post_writer_article_id_post_id_pk" PRIMARY KEY("article_id","post_id")
);
--> statement-breakpoint
ALTER TABLE "newsroom"."appeal" ADD CONSTRAINT "appeal_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."post_writer" ADD CONSTRAINT "post_writer_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appeal_by_placement" ON "newsroom"."appeal" USING btree ("edition_code","placement","starts_at");
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
ALTER TABLE "newsroom"."post_writer" ADD CONSTRAINT "post_writer_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."article"("id") ON DELETE cascade ON UPDATE no action;
CREATE TABLE "newsroom"."translation_memory" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"article_id" uuid NOT NULL,
	"from_language" text NOT NULL,
	"to_language" text NOT NULL,
	"source" text NOT NULL,
	"rendering" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "newsroom"."translation_memory" ADD CONSTRAINT "translation_memory_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "memory_by_article" ON "newsroom"."translation_memory" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "memory_by_trigram" ON "newsroom"."translation_memory" USING gin ("source" live.gin_trgm_ops);
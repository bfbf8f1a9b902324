CREATE TABLE "live"."article_correction" (
	"article_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"edition_code" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "article_correction_article_id_number_pk" PRIMARY KEY("article_id","number")
);
--> statement-breakpoint
ALTER TABLE "live"."gone" ADD COLUMN "is_legal" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "live"."gone" ADD COLUMN "demanded_by" text;--> statement-breakpoint
ALTER TABLE "live"."outlet" ADD COLUMN "bank_account" jsonb;--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD COLUMN "withdrawn_by_law" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."article" ADD COLUMN "withdrawal_demanded_by" text;--> statement-breakpoint
ALTER TABLE "newsroom"."outlet" ADD COLUMN "bank_account" jsonb;--> statement-breakpoint
CREATE INDEX "live_article_correction_newest" ON "live"."article_correction" USING btree ("edition_code","at" DESC NULLS FIRST,"article_id" DESC NULLS FIRST,"number" DESC NULLS FIRST);--> statement-breakpoint
INSERT INTO "live"."article_correction" ("article_id", "number", "edition_code", "at")
SELECT "article"."id", "correction"."number" - 1, "article"."edition_code", ("correction"."value" ->> 'at')::timestamptz
FROM "live"."article", jsonb_array_elements("article"."corrections") WITH ORDINALITY AS "correction"("value", "number");

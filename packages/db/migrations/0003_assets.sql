CREATE TABLE "live"."asset" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"digest" text NOT NULL,
	"mime" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"focal_x" double precision NOT NULL,
	"focal_y" double precision NOT NULL,
	"color" text NOT NULL,
	"credit" text NOT NULL,
	"licence" text NOT NULL,
	"source_url" text
);
--> statement-breakpoint
CREATE TABLE "live"."asset_text" (
	"asset_id" uuid NOT NULL,
	"edition_code" text NOT NULL,
	"alt" text NOT NULL,
	"caption" jsonb NOT NULL,
	CONSTRAINT "asset_text_asset_id_edition_code_pk" PRIMARY KEY("asset_id","edition_code")
);
--> statement-breakpoint
CREATE TABLE "live"."asset_use" (
	"asset_id" uuid NOT NULL,
	"used_by" text NOT NULL,
	CONSTRAINT "asset_use_asset_id_used_by_pk" PRIMARY KEY("asset_id","used_by")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."asset" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"digest" text NOT NULL,
	"mime" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" integer NOT NULL,
	"focal_x" double precision NOT NULL,
	"focal_y" double precision NOT NULL,
	"color" text NOT NULL,
	"credit" text NOT NULL,
	"licence" text NOT NULL,
	"source_url" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "asset_key_unique" UNIQUE("key"),
	CONSTRAINT "asset_kind_is_known" CHECK ("newsroom"."asset"."kind" in ('image')),
	CONSTRAINT "asset_licence_is_known" CHECK ("newsroom"."asset"."licence" in ('CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-ND-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-NC-ND-4.0', 'CC0-1.0', 'all-rights-reserved')),
	CONSTRAINT "focal_point_lies_in_the_picture" CHECK ("newsroom"."asset"."focal_x" between 0 and 1 and "newsroom"."asset"."focal_y" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."asset_text" (
	"asset_id" uuid NOT NULL,
	"edition_code" text NOT NULL,
	"alt" text NOT NULL,
	"caption" jsonb NOT NULL,
	CONSTRAINT "asset_text_asset_id_edition_code_pk" PRIMARY KEY("asset_id","edition_code")
);
--> statement-breakpoint
ALTER TABLE "newsroom"."asset_text" ADD CONSTRAINT "asset_text_asset_id_asset_id_fk" FOREIGN KEY ("asset_id") REFERENCES "newsroom"."asset"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."asset_text" ADD CONSTRAINT "asset_text_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_asset_use_by_user" ON "live"."asset_use" USING btree ("used_by");
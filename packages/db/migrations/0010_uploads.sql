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
ALTER TABLE "newsroom"."asset" ADD COLUMN "licence_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "newsroom"."asset" ADD COLUMN "file_says" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."asset" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "newsroom"."upload" ADD CONSTRAINT "upload_asset_id_asset_id_fk" FOREIGN KEY ("asset_id") REFERENCES "newsroom"."asset"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."upload" ADD CONSTRAINT "upload_replaces_id_asset_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "newsroom"."asset"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."upload_piece" ADD CONSTRAINT "upload_piece_upload_id_upload_id_fk" FOREIGN KEY ("upload_id") REFERENCES "newsroom"."upload"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "upload_by_state" ON "newsroom"."upload" USING btree ("state","changed_at");
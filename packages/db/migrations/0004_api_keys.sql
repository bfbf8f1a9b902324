CREATE TABLE "live"."api_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"cost_per_minute" integer NOT NULL,
	"max_cost" integer NOT NULL,
	"expires_at" timestamp (3) with time zone,
	CONSTRAINT "api_key_digest_unique" UNIQUE("digest")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."api_key" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"note" text,
	"digest" text NOT NULL,
	"cost_per_minute" integer NOT NULL,
	"max_cost" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_key_digest_unique" UNIQUE("digest")
);

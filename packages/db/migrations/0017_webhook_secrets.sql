ALTER TABLE "newsroom"."webhook_endpoint" ADD COLUMN "former_secret" text;--> statement-breakpoint
ALTER TABLE "newsroom"."webhook_endpoint" ADD COLUMN "former_until" timestamp (3) with time zone;
DROP TABLE "newsroom"."front_slot" CASCADE;--> statement-breakpoint
DROP TABLE "newsroom"."front_slot_article" CASCADE;
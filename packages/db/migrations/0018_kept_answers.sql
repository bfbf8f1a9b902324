CREATE TABLE "newsroom"."kept_answer" (
	"actor" text NOT NULL,
	"key_digest" text NOT NULL,
	"request_digest" text NOT NULL,
	"sealed" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "kept_answer_actor_key_digest_pk" PRIMARY KEY("actor","key_digest")
);
--> statement-breakpoint
CREATE INDEX "kept_answer_by_time" ON "newsroom"."kept_answer" USING btree ("at");
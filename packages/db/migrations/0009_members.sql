CREATE TABLE "newsroom"."member" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "member_email_unique" UNIQUE("email"),
	CONSTRAINT "member_email_is_lower_case" CHECK ("newsroom"."member"."email" = lower("newsroom"."member"."email"))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."member_grant" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"member_id" uuid NOT NULL,
	"role" text NOT NULL,
	"edition_code" text,
	CONSTRAINT "member_grant_is_once" UNIQUE NULLS NOT DISTINCT("member_id","role","edition_code"),
	CONSTRAINT "member_grant_role_is_known" CHECK ("newsroom"."member_grant"."role" in ('contributor', 'translator', 'editor', 'duty_editor', 'administrator'))
);
--> statement-breakpoint
ALTER TABLE "newsroom"."member_grant" ADD CONSTRAINT "member_grant_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "newsroom"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."member_grant" ADD CONSTRAINT "member_grant_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "member_grant_by_member" ON "newsroom"."member_grant" USING btree ("member_id");
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
CREATE TABLE "newsroom"."service_token" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"digest" text NOT NULL,
	"scopes" text[] NOT NULL,
	"grants" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "service_token_digest_unique" UNIQUE("digest")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."attempt" (
	"key" text PRIMARY KEY NOT NULL,
	"count" bigint NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."member_account" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"member_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"password" text,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsroom"."member_passkey" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"credential_id" text NOT NULL,
	"counter" integer NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"created_at" timestamp (3) with time zone,
	"aaguid" text,
	CONSTRAINT "member_passkey_credential_id_unique" UNIQUE("credential_id")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."member_session" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"member_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	CONSTRAINT "member_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."member_two_factor" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"member_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean DEFAULT false NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp (3) with time zone,
	CONSTRAINT "member_two_factor_memberId_unique" UNIQUE("member_id")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."member_verification" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "newsroom"."member_grant" ADD CONSTRAINT "member_grant_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "newsroom"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."member_grant" ADD CONSTRAINT "member_grant_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."member_account" ADD CONSTRAINT "member_account_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "newsroom"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."member_passkey" ADD CONSTRAINT "member_passkey_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "newsroom"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."member_session" ADD CONSTRAINT "member_session_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "newsroom"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."member_two_factor" ADD CONSTRAINT "member_two_factor_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "newsroom"."member"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "member_grant_by_member" ON "newsroom"."member_grant" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "attempt_by_time" ON "newsroom"."attempt" USING btree ("since");--> statement-breakpoint
CREATE INDEX "member_account_by_member" ON "newsroom"."member_account" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "member_passkey_by_member" ON "newsroom"."member_passkey" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "member_session_by_member" ON "newsroom"."member_session" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "member_verification_by_identifier" ON "newsroom"."member_verification" USING btree ("identifier");
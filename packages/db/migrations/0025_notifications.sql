CREATE TABLE "newsroom"."daily_mail" (
	"member_id" uuid NOT NULL,
	"day" date NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "daily_mail_member_id_day_pk" PRIMARY KEY("member_id","day")
);
--> statement-breakpoint
CREATE TABLE "newsroom"."notification" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"edition_code" text,
	"article_id" uuid,
	"note_id" uuid,
	"request_id" uuid,
	"asset_id" uuid,
	"monday" date,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notification_kind_is_known" CHECK ("newsroom"."notification"."kind" in ('mention', 'note', 'assignment', 'translation_request', 'correction_task', 'stale_translation', 'returned', 'ready', 'published', 'licence_ends', 'handover'))
);
--> statement-breakpoint
CREATE TABLE "newsroom"."notification_preference" (
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	CONSTRAINT "notification_preference_member_id_kind_pk" PRIMARY KEY("member_id","kind"),
	CONSTRAINT "preference_kind_is_known" CHECK ("newsroom"."notification_preference"."kind" in ('mention', 'note', 'assignment', 'translation_request', 'correction_task', 'stale_translation', 'returned', 'ready', 'published', 'licence_ends', 'handover')),
	CONSTRAINT "preference_channel_is_known" CHECK ("newsroom"."notification_preference"."channel" in ('app', 'daily_mail', 'none'))
);
--> statement-breakpoint
DROP INDEX "newsroom"."note_mention_by_member";--> statement-breakpoint
ALTER TABLE "newsroom"."member" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "newsroom"."daily_mail" ADD CONSTRAINT "daily_mail_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "newsroom"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."notification" ADD CONSTRAINT "notification_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "newsroom"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."notification" ADD CONSTRAINT "notification_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."notification" ADD CONSTRAINT "notification_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "newsroom"."article"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."notification" ADD CONSTRAINT "notification_note_id_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "newsroom"."note"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."notification" ADD CONSTRAINT "notification_request_id_translation_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "newsroom"."translation_request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."notification" ADD CONSTRAINT "notification_asset_id_asset_id_fk" FOREIGN KEY ("asset_id") REFERENCES "newsroom"."asset"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."notification_preference" ADD CONSTRAINT "notification_preference_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "newsroom"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_unread_notification_per_thing" ON "newsroom"."notification" USING btree ("member_id","kind","about") WHERE "newsroom"."notification"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notification_by_member" ON "newsroom"."notification" USING btree ("member_id","at","id");--> statement-breakpoint
CREATE INDEX "notification_by_thing" ON "newsroom"."notification" USING btree ("kind","about");--> statement-breakpoint
ALTER TABLE "newsroom"."note_mention" DROP COLUMN "seen_at";
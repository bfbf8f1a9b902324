CREATE TABLE "newsroom"."duty" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"monday" date NOT NULL,
	"edition_code" text,
	"member_id" uuid NOT NULL,
	"assigned_by" text NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_on_duty" UNIQUE NULLS NOT DISTINCT("monday","edition_code"),
	CONSTRAINT "duty_begins_on_a_monday" CHECK (extract(isodow from "newsroom"."duty"."monday") = 1)
);
--> statement-breakpoint
CREATE TABLE "newsroom"."duty_handover" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"monday" date NOT NULL,
	"edition_code" text,
	"text" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "handover_is_of_a_monday" CHECK (extract(isodow from "newsroom"."duty_handover"."monday") = 1)
);
--> statement-breakpoint
ALTER TABLE "newsroom"."duty" ADD CONSTRAINT "duty_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."duty" ADD CONSTRAINT "duty_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "newsroom"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newsroom"."duty_handover" ADD CONSTRAINT "duty_handover_edition_code_edition_code_fk" FOREIGN KEY ("edition_code") REFERENCES "newsroom"."edition"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duty_by_member" ON "newsroom"."duty" USING btree ("member_id","monday");--> statement-breakpoint
CREATE INDEX "handover_by_week" ON "newsroom"."duty_handover" USING btree ("monday","edition_code","id");
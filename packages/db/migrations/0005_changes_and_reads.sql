CREATE SEQUENCE "live"."change_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "audience"."read_count" (
	"edition_code" text NOT NULL,
	"hour" timestamp (3) with time zone NOT NULL,
	"article_id" uuid NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "read_count_edition_code_hour_article_id_pk" PRIMARY KEY("edition_code","hour","article_id")
);
--> statement-breakpoint
CREATE TABLE "live"."change" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"edition_code" text NOT NULL,
	"number" bigint NOT NULL,
	"appeared" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "live_change_by_edition" ON "live"."change" USING btree ("edition_code","number");--> statement-breakpoint
GRANT USAGE ON SCHEMA audience TO dateline_public;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ("count") ON audience.read_count TO dateline_public;
--> statement-breakpoint
-- The public graph counts, and may not delete: what is older than anybody can ask for is forgotten in the owner's name.
CREATE FUNCTION audience.forget_old_reads() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  DELETE FROM audience.read_count WHERE hour < now() - interval '31 days'
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION audience.forget_old_reads() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION audience.forget_old_reads() TO dateline_public;

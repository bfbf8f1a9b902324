DROP INDEX "live"."live_article_by_edition";--> statement-breakpoint
DROP INDEX "live"."live_article_by_kind";--> statement-breakpoint
DROP INDEX "live"."live_article_by_series";--> statement-breakpoint
DROP INDEX "live"."live_article_by_section";--> statement-breakpoint
DROP INDEX "live"."live_article_contributor_newest";--> statement-breakpoint
DROP INDEX "live"."live_article_topic_newest";--> statement-breakpoint
CREATE INDEX "live_article_by_edition" ON "live"."article" USING btree ("edition_code","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "live_article_by_kind" ON "live"."article" USING btree ("edition_code","kind","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "live_article_by_series" ON "live"."article" USING btree ("series_id","edition_code","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "live"."article"."series_id" is not null;--> statement-breakpoint
CREATE INDEX "live_article_by_section" ON "live"."article" USING btree ("section_id","edition_code","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "live_article_contributor_newest" ON "live"."article_contributor" USING btree ("contributor_id","edition_code","published_at" DESC NULLS FIRST,"article_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "live_article_topic_newest" ON "live"."article_topic" USING btree ("topic_id","edition_code","published_at" DESC NULLS FIRST,"article_id" DESC NULLS FIRST);
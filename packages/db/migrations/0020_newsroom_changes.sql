-- Whoever follows the newsroom is told what has changed, by the transaction that changed it: nothing is heard of what was rolled
-- back, and no change is forgotten. A message names a kind and an id, and holds nothing that anybody wrote.
CREATE FUNCTION newsroom.tell() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  changed jsonb := to_jsonb(CASE WHEN tg_op = 'DELETE' THEN old ELSE new END);
BEGIN
  FOR pair IN 0 .. tg_nargs / 2 - 1 LOOP
    PERFORM pg_notify('newsroom', tg_argv[2 * pair] || ':' || (changed ->> tg_argv[2 * pair + 1]));
  END LOOP;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Of what belongs to an article and shows on the board as well.
CREATE FUNCTION newsroom.tell_of_article() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  story uuid := (SELECT story_id FROM newsroom.article WHERE id = new.article_id);
BEGIN
  PERFORM pg_notify('newsroom', 'article:' || new.article_id);
  PERFORM pg_notify('newsroom', 'story:' || story);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER changes_are_told AFTER INSERT OR UPDATE ON newsroom.article
  FOR EACH ROW EXECUTE FUNCTION newsroom.tell('article', 'id', 'story', 'story_id');
--> statement-breakpoint
CREATE TRIGGER changes_are_told AFTER INSERT OR UPDATE ON newsroom.translation_request
  FOR EACH ROW EXECUTE FUNCTION newsroom.tell('story', 'story_id');
--> statement-breakpoint
CREATE TRIGGER changes_are_told AFTER INSERT ON newsroom.translation_check
  FOR EACH ROW EXECUTE FUNCTION newsroom.tell_of_article();
--> statement-breakpoint
CREATE TRIGGER changes_are_told AFTER INSERT OR UPDATE ON newsroom.correction_task
  FOR EACH ROW EXECUTE FUNCTION newsroom.tell_of_article();
--> statement-breakpoint
CREATE TRIGGER changes_are_told AFTER INSERT OR UPDATE OR DELETE ON newsroom.presence
  FOR EACH ROW EXECUTE FUNCTION newsroom.tell('presence', 'article_id');
--> statement-breakpoint
CREATE TRIGGER changes_are_told AFTER INSERT OR UPDATE OR DELETE ON newsroom.text_lock
  FOR EACH ROW EXECUTE FUNCTION newsroom.tell('presence', 'article_id');
--> statement-breakpoint
CREATE TRIGGER changes_are_told AFTER INSERT OR UPDATE ON newsroom.note
  FOR EACH ROW EXECUTE FUNCTION newsroom.tell('notes', 'article_id');
--> statement-breakpoint
CREATE TRIGGER changes_are_told AFTER UPDATE ON newsroom.member
  FOR EACH ROW EXECUTE FUNCTION newsroom.tell('member', 'id');
--> statement-breakpoint
CREATE TRIGGER changes_are_told AFTER INSERT OR UPDATE OR DELETE ON newsroom.member_grant
  FOR EACH ROW EXECUTE FUNCTION newsroom.tell('member', 'member_id');
--> statement-breakpoint
CREATE TRIGGER changes_are_told AFTER DELETE ON newsroom.member_session
  FOR EACH ROW EXECUTE FUNCTION newsroom.tell('member', 'member_id');
--> statement-breakpoint
-- An embargo.
CREATE TRIGGER changes_are_told AFTER UPDATE ON newsroom.story
  FOR EACH ROW EXECUTE FUNCTION newsroom.tell('story', 'id');

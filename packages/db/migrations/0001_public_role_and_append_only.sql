-- The role of everything that readers and clients can ask. Roles belong to the whole server, so another database may have made it.
DO $$
BEGIN
  CREATE ROLE dateline_public NOLOGIN;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  -- A login that may not make roles is fine where somebody has made this one for it.
  WHEN insufficient_privilege THEN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'dateline_public') THEN RAISE; END IF;
END
$$;
--> statement-breakpoint
-- So that the api's pool can take on the role when it connects as the owner.
DO $$
BEGIN
  EXECUTE format('GRANT dateline_public TO %I', current_user);
EXCEPTION WHEN OTHERS THEN
  IF NOT pg_has_role(current_user, 'dateline_public', 'MEMBER') THEN
    RAISE EXCEPTION 'The server has a role dateline_public already, of another database. Let a superuser run: GRANT dateline_public TO %', current_user;
  END IF;
END
$$;
--> statement-breakpoint
REVOKE ALL ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA live TO dateline_public;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA live TO dateline_public;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA live GRANT SELECT ON TABLES TO dateline_public;
--> statement-breakpoint
CREATE FUNCTION newsroom.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of newsroom.% are never changed: add a new one.', TG_TABLE_NAME;
END
$$;
--> statement-breakpoint
CREATE TRIGGER revisions_are_immutable BEFORE UPDATE ON newsroom.revision
  FOR EACH ROW EXECUTE FUNCTION newsroom.refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON newsroom.audit_entry
  FOR EACH ROW EXECUTE FUNCTION newsroom.refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON newsroom.audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION newsroom.refuse_change();

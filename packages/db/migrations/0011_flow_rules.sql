-- What is looked at before publishing until a newsroom says otherwise: what may not be missing in law or decency stops, the rest asks.
INSERT INTO newsroom.publishing_check (kind, level, most) VALUES
  ('headline_length', 'warning', 110),
  ('standfirst', 'warning', 400),
  ('dateline', 'warning', NULL),
  ('section', 'error', NULL),
  ('topic', 'warning', NULL),
  ('alt_text', 'error', NULL),
  ('credit_and_licence', 'error', NULL),
  ('sources', 'warning', NULL),
  ('source_language', 'warning', NULL),
  ('second_pair_of_eyes', 'warning', NULL);
--> statement-breakpoint
-- Beside the trigger: nobody holds the right to change what is written there, not even the owner.
DO $$
BEGIN
  EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON newsroom.audit_entry FROM PUBLIC, %I', current_user);
END
$$;

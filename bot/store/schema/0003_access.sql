-- Staff who signed in or were suspended. Who may sign in at all, and the roles, stand in LANTERN_STAFF.
CREATE TABLE access_person (
  staff {int8} NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  seen_at {float8},
  suspended_at {float8},
  suspended_by {int8}
);

-- Secrets stand here as hashes only: a copy of the file lets nobody in.
CREATE TABLE access_link (
  hash TEXT NOT NULL PRIMARY KEY,
  staff {int8} NOT NULL,
  name TEXT NOT NULL,
  until {float8} NOT NULL,
  used_at {float8}
);

CREATE TABLE access_session (
  hash TEXT NOT NULL PRIMARY KEY,
  staff {int8} NOT NULL,
  name TEXT NOT NULL,
  csrf TEXT NOT NULL,
  opened_at {float8} NOT NULL,
  seen_at {float8} NOT NULL
);
CREATE INDEX access_session_staff ON access_session (staff);

-- Proofs of Telegram's that were shown once, until they are too old to count anyway.
CREATE TABLE access_proof (
  hash TEXT NOT NULL PRIMARY KEY,
  until {float8} NOT NULL
);

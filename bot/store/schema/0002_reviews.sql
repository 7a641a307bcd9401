-- n is the patient's version after it was written: the order of all that happened to one patient.
ALTER TABLE turns ADD COLUMN n {int8} NOT NULL DEFAULT 0;
ALTER TABLE turns ADD COLUMN tally TEXT NOT NULL DEFAULT '';
CREATE INDEX turns_age ON turns (at);
ALTER TABLE outbox ADD COLUMN n {int8} NOT NULL DEFAULT 0;

-- When a held fragment has waited long enough.
ALTER TABLE patient ADD COLUMN wake_at {float8};
CREATE INDEX patient_wake ON patient (wake_at) WHERE wake_at IS NOT NULL;

-- What staff call a patient.
CREATE TABLE aliases (
  patient {int8} NOT NULL PRIMARY KEY REFERENCES patient (patient) ON UPDATE CASCADE,
  alias TEXT NOT NULL UNIQUE
);

-- state: open, claimed, snoozed, closed. reasons and labels are words between spaces, to be searched.
CREATE TABLE reviews (
  patient {int8} NOT NULL REFERENCES patient (patient) ON UPDATE CASCADE,
  ref TEXT NOT NULL,
  state TEXT NOT NULL,
  severity {int8} NOT NULL,
  due_at {float8} NOT NULL,
  wake_at {float8},
  opened_at {float8} NOT NULL,
  heard_at {float8} NOT NULL,
  unread {int8} NOT NULL,
  reviewer {int8} NOT NULL,
  reasons TEXT NOT NULL,
  labels TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (patient, ref)
);
CREATE UNIQUE INDEX reviews_ref ON reviews (ref);
-- Several flags of one patient are one review, however they race.
CREATE UNIQUE INDEX reviews_live ON reviews (patient) WHERE state <> 'closed';
CREATE INDEX reviews_queue ON reviews (state, severity, due_at, ref, reviewer);
CREATE INDEX reviews_wake ON reviews (wake_at) WHERE wake_at IS NOT NULL;

-- What staff did about one patient, in their words; append-only, but for a patient who asks to be forgotten.
-- seq: the first message in the outbox that it became. topic_message: written in the forum topic as that one.
-- about: the n of the entry that it rewrites or retracts.
CREATE TABLE entries (
  patient {int8} NOT NULL REFERENCES patient (patient) ON UPDATE CASCADE,
  n {int8} NOT NULL,
  ref TEXT NOT NULL,
  at {float8} NOT NULL,
  reviewer {int8} NOT NULL,
  act TEXT NOT NULL,
  body TEXT,
  seq {int8},
  topic_message {int8},
  about {int8},
  PRIMARY KEY (patient, n)
);
CREATE INDEX entries_topic ON entries (patient, topic_message) WHERE topic_message IS NOT NULL;

-- Who did, saw or exported what, without anybody's words. Append-only; a forgotten patient leaves no number.
CREATE TABLE audit (
  id TEXT NOT NULL PRIMARY KEY,
  at {float8} NOT NULL,
  reviewer {int8} NOT NULL,
  act TEXT NOT NULL,
  patient {int8},
  ref TEXT,
  detail TEXT
);
CREATE INDEX audit_age ON audit (at);
CREATE INDEX audit_patient ON audit (patient) WHERE patient IS NOT NULL;

-- The forum topic of a patient. shown: the version that it shows as a whole; body: what of the newest it shows.
-- until: somebody is at work on it, and nobody else before then.
CREATE TABLE topics (
  patient {int8} NOT NULL PRIMARY KEY REFERENCES patient (patient) ON UPDATE CASCADE,
  chat {int8} NOT NULL,
  thread {int8},
  card {int8},
  shown {int8} NOT NULL,
  body TEXT NOT NULL,
  until {float8} NOT NULL
);
CREATE UNIQUE INDEX topics_thread ON topics (chat, thread) WHERE thread IS NOT NULL;
-- Topics of patients who asked to be forgotten, until Telegram has deleted them.
CREATE TABLE gone_topics (
  chat {int8} NOT NULL,
  thread {int8} NOT NULL,
  PRIMARY KEY (chat, thread)
);
-- Telegram's numbers of pictures and files that patients sent, until they are in the topic; no words, no files.
CREATE TABLE media (
  patient {int8} NOT NULL,
  update_id {int8} NOT NULL,
  message_id {int8} NOT NULL,
  album TEXT NOT NULL,
  at {float8} NOT NULL,
  done {int8} NOT NULL,
  PRIMARY KEY (patient, update_id)
);
CREATE INDEX media_age ON media (at);
-- Staff groups that became supergroups, which gives them another number.
CREATE TABLE moved_chats (
  chat {int8} NOT NULL PRIMARY KEY,
  became {int8} NOT NULL
);

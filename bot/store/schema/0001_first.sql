-- One row a patient. Pending means out_seq > sent_seq; send_at is when the next message may be claimed.
CREATE TABLE patient (
  patient {int8} NOT NULL PRIMARY KEY,
  version {int8} NOT NULL,
  session TEXT NOT NULL,
  reachable {int8} NOT NULL,
  out_seq {int8} NOT NULL,
  sent_seq {int8} NOT NULL,
  prio {int8} NOT NULL,
  send_at {float8},
  free_at {float8} NOT NULL
);
CREATE INDEX patient_waiting ON patient (prio, send_at) WHERE send_at IS NOT NULL;

-- Updates already heard; body and error only for dead letters.
CREATE TABLE inbox (
  update_id {int8} NOT NULL PRIMARY KEY,
  patient {int8},
  at {float8} NOT NULL,
  error TEXT,
  body TEXT
);
CREATE INDEX inbox_age ON inbox (at);
CREATE INDEX inbox_dead ON inbox (patient) WHERE body IS NOT NULL;

-- Append-only, but for a patient who asks to be forgotten.
CREATE TABLE turns (
  patient {int8} NOT NULL REFERENCES patient (patient) ON UPDATE CASCADE,
  update_id {int8} NOT NULL,
  at {int8} NOT NULL,
  message TEXT NOT NULL,
  events TEXT NOT NULL,
  snippets TEXT NOT NULL,
  revision TEXT NOT NULL,
  PRIMARY KEY (patient, update_id)
);

CREATE TABLE flags (
  patient {int8} NOT NULL REFERENCES patient (patient) ON UPDATE CASCADE,
  update_id {int8} NOT NULL,
  reason TEXT NOT NULL,
  at {float8} NOT NULL,
  PRIMARY KEY (patient, update_id, reason)
);

-- state: kept, claimed, sent, refused, abandoned. erase: the body goes once the message is out.
CREATE TABLE outbox (
  patient {int8} NOT NULL REFERENCES patient (patient) ON UPDATE CASCADE,
  seq {int8} NOT NULL,
  update_id {int8} NOT NULL,
  body TEXT,
  state TEXT NOT NULL,
  tries {int8} NOT NULL,
  erase {int8} NOT NULL,
  at {float8} NOT NULL,
  message_id {int8},
  error TEXT,
  PRIMARY KEY (patient, seq)
);
CREATE INDEX outbox_message ON outbox (patient, message_id) WHERE message_id IS NOT NULL;

-- GCRA: the time at which the bot's allowance is full again.
CREATE TABLE budget (
  name TEXT NOT NULL PRIMARY KEY,
  tat {float8} NOT NULL
);
INSERT INTO budget (name, tat) VALUES ('bot', 0);

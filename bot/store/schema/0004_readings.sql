-- Records to be read: where the pages are at Telegram, never their bytes. until: somebody is at work on it.
CREATE TABLE readings (
  patient {int8} NOT NULL PRIMARY KEY REFERENCES patient (patient) ON UPDATE CASCADE,
  job TEXT NOT NULL,
  files TEXT NOT NULL,
  seq {int8} NOT NULL,
  at {float8} NOT NULL,
  until {float8} NOT NULL,
  tries {int8} NOT NULL
);
CREATE INDEX readings_due ON readings (until);

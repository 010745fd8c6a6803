-- 調査: the digital office asks once a year when each procedure will be digital, and what is in the way
create table survey_round (
  id uuid primary key,
  authority_id uuid not null references authority,
  title text not null,
  fiscal_year integer not null,
  volume_year integer not null,             -- the fiscal year whose counts are asked for and summed up
  least integer not null,                   -- entries with fewer applications a year are not asked
  questions jsonb not null,
  opened_at timestamptz not null,
  due_on date not null,
  closed_at timestamptz,
  reminded_on date
);
create index survey_round_latest on survey_round (authority_id, fiscal_year desc, opened_at desc);

create table survey_reply (
  round_id uuid not null references survey_round,
  entry_id uuid not null references registry_entry,
  bureau text not null,
  kind text not null,
  volume bigint not null,
  answers jsonb not null default '{}',
  answered_at timestamptz,
  person_id uuid references person,
  question text not null default '',        -- 調整: what the office asks to look at again; blank when nothing
  revision integer not null default 1,
  primary key (round_id, entry_id)
);
create index survey_reply_by_bureau on survey_reply (round_id, bureau);

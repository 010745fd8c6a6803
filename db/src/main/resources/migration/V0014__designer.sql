-- 様式の版: what was published with a form, by whom, checked by whom. A version without a number is a try-out.
alter table form_version alter column version drop not null;
alter table form_version
  add column blueprint json,
  add column note text not null default '',
  add column published_by uuid references person,
  add column checked_by uuid references person,
  add column retired_at timestamptz;

-- 様式案: what owners are drawing, one for each procedure at a time
create table form_draft (
  id uuid primary key,
  authority_id uuid not null references authority,
  procedure_id uuid not null unique references procedure,
  base_version_id uuid references form_version,
  blueprint json not null,
  revision integer not null,
  state text not null check (state in ('DRAWING', 'ASKED', 'SCHEDULED')),
  asked_by uuid references person,
  asked_at timestamptz,
  note text not null default '',
  checked_by uuid references person,
  checked_at timestamptz,
  publish_at timestamptz,
  returned text not null default '',
  saved_at timestamptz not null
);
create index form_draft_due on form_draft (publish_at) where state = 'SCHEDULED';

-- 編集: each with what takes it back
create table form_change (
  draft_id uuid not null,
  revision integer not null,
  person_id uuid not null references person,
  at timestamptz not null,
  what text not null,
  place text not null,
  edits json not null,
  back json not null,
  state text not null check (state in ('DONE', 'UNDONE', 'DROPPED')),
  primary key (draft_id, revision)
);

-- Who has a form open, and where
create table form_presence (
  draft_id uuid not null references form_draft on delete cascade,
  person_id uuid not null references person,
  place text not null,
  seen_at timestamptz not null,
  primary key (draft_id, person_id)
);

-- 写し: what a person copied last
create table form_clip (
  person_id uuid primary key references person,
  clip json not null,
  copied_at timestamptz not null
);

-- 部品: questions that are inserted as copies
create table question_block (
  id uuid primary key,
  authority_id uuid not null references authority,
  name text not null,
  clip json not null,
  revision integer not null,
  saved_by uuid references person,
  saved_at timestamptz not null,
  unique (authority_id, name)
);

-- 言いかえ: words of the office and what residents understand
create table plain_word (
  authority_id uuid not null references authority,
  word text not null,
  plain text not null,
  primary key (authority_id, word)
);

-- A draft that tries out a form never becomes an application; one that stays with an older version is not asked again
alter table draft
  add column trial boolean not null default false,
  add column kept_version_id uuid references form_version;

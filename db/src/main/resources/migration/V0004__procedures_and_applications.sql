-- 流れの版: the steps after sending, immutable once published
create table workflow_version (
  id uuid primary key,
  authority_id uuid not null references authority,
  workflow_code text not null,
  version integer not null,
  definition jsonb not null,
  published_at timestamptz not null,
  unique (authority_id, workflow_code, version)
);

-- 手続
create table procedure (
  id uuid primary key,
  authority_id uuid not null references authority,
  department_id uuid not null references department,
  code text not null,
  receipt_prefix text not null,
  slug text not null unique,
  title text not null,
  summary text not null,
  scene text not null,
  keywords text not null,
  guide jsonb not null,
  standard_days integer not null,
  minutes integer not null,
  popular integer not null default 0,
  form_version_id uuid references form_version,
  workflow_version_id uuid references workflow_version,
  published_at timestamptz,
  unique (authority_id, code),
  unique (authority_id, receipt_prefix)
);

-- 受付番号: one row per procedure and fiscal year, locked only at the end of a sending
create table receipt_counter (
  procedure_id uuid not null references procedure,
  fiscal_year integer not null,
  last integer not null,
  primary key (procedure_id, fiscal_year)
);

-- 申請
create table application (
  id uuid primary key,
  authority_id uuid not null references authority,
  department_id uuid not null references department,
  procedure_id uuid not null references procedure,
  workflow_version_id uuid not null references workflow_version,
  receipt_number text unique,          -- null only inside the transaction that receives it
  applicant_name text not null,
  applicant_kana text not null,
  category text not null,
  mail text,
  state text not null,
  step text,
  task_id text,
  due_on date,                         -- null while the clock stands still
  days_left integer not null default 0,
  overdue boolean not null default false,
  assignee_id uuid references person,
  forwarded_by uuid references person,
  proposal text,
  proposal_reason text not null default '',
  decision text,
  decision_reason text not null default '',
  decided_by uuid references person,
  decided_at timestamptz,
  received_at timestamptz not null,
  revision integer not null
);
create index application_queue on application (authority_id, department_id, state, due_on, receipt_number);
create index application_by_assignee on application (assignee_id, state, due_on) where decision is null;
create index application_by_name on application (authority_id, department_id, applicant_kana);

-- Which browsers may see an application's status page
create table application_key (
  application_id uuid not null references application on delete cascade,
  key_hash bytea not null,
  expires_at timestamptz not null,
  primary key (application_id, key_hash)
);

-- 確認コード for the status page, bound to the browser that asked
create table status_code (
  key_hash bytea not null,
  application_id uuid not null references application on delete cascade,
  code_hash bytea not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  primary key (key_hash, application_id)
);

-- 経過: what happened, in words the applicant may read too where open_to_applicant
create table application_event (
  id bigint generated always as identity primary key,
  application_id uuid not null references application on delete cascade,
  at timestamptz not null,
  kind text not null,
  person_id uuid references person,
  detail text not null default ''
);
create index application_event_in_order on application_event (application_id, id);

-- 補正依頼
create table correction (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  requested_by uuid not null references person,
  requested_at timestamptz not null,
  due_on date not null,
  answered_at timestamptz,
  reply text not null default ''
);
create unique index correction_open on correction (application_id) where answered_at is null;
create table correction_item (
  correction_id uuid not null references correction on delete cascade,
  position integer not null,
  field text not null,
  reason text not null,
  primary key (correction_id, position)
);

-- 庁内メモ
create table memo (
  id bigint generated always as identity primary key,
  application_id uuid not null references application on delete cascade,
  person_id uuid not null references person,
  at timestamptz not null,
  text text not null
);
create index memo_by_application on memo (application_id, id);

-- 交付物
create table issued_document (
  id uuid primary key,
  application_id uuid not null references application,
  authority_id uuid not null references authority,
  kind text not null,
  number text,
  verify_token text unique,
  valid_from date,
  valid_until date,
  revoked_at timestamptz,
  warning text not null default '',
  pdf bytea not null,
  sha256 bytea not null,
  issued_at timestamptz not null,
  unique (application_id, kind)
);
create unique index issued_document_number on issued_document (authority_id, number) where number is not null;
create table document_counter (
  authority_id uuid not null references authority,
  series text not null,
  last integer not null,
  primary key (authority_id, series)
);

-- 通知: the outbox
create table notice (
  id uuid primary key,
  authority_id uuid not null,
  application_id uuid references application on delete cascade,
  address text not null,
  subject text not null,
  body text not null,
  urgent boolean not null,
  created_at timestamptz not null,
  next_try_at timestamptz not null,
  tries integer not null default 0,
  sent_at timestamptz,
  failed_at timestamptz,
  last_error text not null default ''
);
create index notice_waiting on notice (urgent desc, next_try_at) where sent_at is null and failed_at is null;
create index notice_by_application on notice (application_id);

-- 国民の祝日 and the authority's own days off (authority_id null: everywhere)
create table holiday (
  day date not null,
  authority_id uuid references authority,
  name text not null
);
create unique index holiday_once on holiday (day, authority_id) nulls not distinct;

-- 受付票: documents that are drawn soon after an application was received, not while its applicant waits
create table receipt_due (
  application_id uuid primary key references application on delete cascade,
  next_at timestamptz not null
);
create index receipt_due_next on receipt_due (next_at);

-- 一括: one document for each of many applications, or one about all of them
create table batch (
  id uuid primary key,
  authority_id uuid not null references authority,
  department_id uuid not null references department,
  procedure_id uuid not null references procedure,
  person_id uuid not null references person,
  workflow_id uuid not null,
  step text not null,
  kind text not null,
  title text not null,
  sheet boolean not null,
  place text not null,
  state text not null default 'running' check (state in ('running', 'cancelled', 'done')),
  total integer not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index batch_by_department on batch (department_id, created_at desc);
create index batch_running on batch (created_at) where state = 'running';

create table batch_item (
  batch_id uuid not null references batch on delete cascade,
  ordinal integer not null,
  application_id uuid not null references application on delete cascade,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  problem text not null default '',
  primary key (batch_id, ordinal)
);
create index batch_item_waiting on batch_item (batch_id, ordinal) where state = 'waiting';
create index batch_item_by_application on batch_item (application_id);

-- A document about many applications, some hundreds of rows at a time
create table batch_sheet (
  batch_id uuid not null references batch on delete cascade,
  ordinal integer not null,
  pdf bytea not null,
  primary key (batch_id, ordinal)
);

-- 電子署名: what a signer is asked to sign, frozen when it is first looked at
create table signature_request (
  task_id text primary key,
  application_id uuid not null references application on delete cascade,
  step text not null,
  signer text not null,
  name text not null,
  link_hash bytea unique,
  submission integer,
  statement text,
  pdf bytea,
  frozen_at timestamptz,
  created_at timestamptz not null
);
create index signature_request_by_application on signature_request (application_id);

-- A hand-over to a signing app: for one browser, for one answer
create table signature_handover (
  token_hash bytea primary key,
  task_id text not null references signature_request on delete cascade,
  browser_hash bytea not null,
  expires_at timestamptz not null,
  taken_at timestamptz,
  answered_at timestamptz,
  problem text not null default ''
);
create index signature_handover_by_task on signature_handover (task_id);

-- What came: as it came, with all that was found out about it
create table signature (
  id uuid primary key,
  task_id text not null references signature_request on delete cascade,
  application_id uuid not null references application on delete cascade,
  browser_hash bytea not null,
  format text not null,
  file bytea not null,
  verdict text not null check (verdict in ('VALID', 'QUESTIONABLE')),
  reason text not null,
  certificate bytea not null,
  comparison jsonb not null,
  report text not null,
  received_at timestamptz not null,
  confirmed_at timestamptz
);
create unique index signature_confirmed on signature (task_id) where confirmed_at is not null;
create index signature_by_application on signature (application_id);

-- Proof of time over a signature, renewed before the one before it ends
create table signature_timestamp (
  id bigint generated always as identity primary key,
  signature_id uuid not null references signature on delete cascade,
  token bytea not null,
  at timestamptz not null,
  ends_at timestamptz not null
);
create index signature_timestamp_by_signature on signature_timestamp (signature_id);

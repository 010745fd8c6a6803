-- つづきの申請: from which application one follows, and as which of its follow-ups
create table application_link (
  application_id uuid primary key references application on delete cascade,
  previous_id uuid not null references application,
  follow text not null
);
create index application_link_by_previous on application_link (previous_id);

-- Drafts that were begun from an application
create table follow_draft (
  draft_id uuid primary key references draft on delete cascade,
  previous_id uuid not null references application on delete cascade,
  follow text not null
);

-- 期限のある手続: what is due after a decision, such as a report of each year
create table follow_due (
  id bigint generated always as identity primary key,
  application_id uuid not null references application on delete cascade,
  follow text not null,
  due_on date not null,
  told_at timestamptz,
  met_by uuid references application,
  unique (application_id, follow, due_on)
);
create index follow_due_open on follow_due (due_on) where met_by is null and told_at is null;

-- 更新のお知らせ: sent once for each document and number of days before
create table expiry_notice (
  document_id uuid not null references issued_document on delete cascade,
  days integer not null,
  sent_at timestamptz not null,
  primary key (document_id, days)
);
create index issued_document_by_expiry on issued_document (valid_until) where revoked_at is null;

-- 取消し of what was granted: proposed by one person, decided by another
create table revocation (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  reason text not null,
  proposed_by uuid not null references person,
  proposed_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz,
  granted boolean
);
create unique index revocation_open on revocation (application_id) where decided_at is null;

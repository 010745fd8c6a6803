-- まとめて知らせる: the same news to many applicants of a procedure
create table bulk_notice (
  id uuid primary key,
  authority_id uuid not null references authority,
  department_id uuid not null references department,
  procedure_id uuid not null references procedure,
  person_id uuid not null references person,
  subject text not null,
  body text not null,
  state text not null default 'running' check (state in ('running', 'cancelled', 'done')),
  total integer not null default 0,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index bulk_notice_by_department on bulk_notice (department_id, created_at desc);
create index bulk_notice_running on bulk_notice (created_at) where state = 'running';
create table bulk_notice_item (
  bulk_id uuid not null references bulk_notice on delete cascade,
  ordinal integer not null,
  application_id uuid not null references application on delete cascade,
  news_id uuid references news on delete set null,
  told boolean not null default false,
  failed boolean not null default false,
  primary key (bulk_id, ordinal),
  unique (bulk_id, application_id)
);
create index bulk_notice_item_waiting on bulk_notice_item (bulk_id, ordinal) where not told and not failed;

-- 職員への知らせ
alter table person
  add column digest boolean not null default true,           -- 朝のまとめ
  add column turn_mail boolean not null default true,        -- 自分の番が来たら
  add column turn_told_at timestamptz,
  add column turn_seen_at timestamptz,                       -- the latest task that was told of
  add column feed_hash bytea unique;                         -- opens the calendar of deadlines
create table digest (
  person_id uuid not null references person,
  day date not null,
  primary key (person_id, day)
);

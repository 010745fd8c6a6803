-- 番号付与: one row per step, group and fiscal year (0 where numbers go on), held until the transaction ends
create table number_counter (
  procedure_id uuid not null references procedure,
  step text not null,
  grp text not null,
  fiscal_year integer not null,
  last integer not null,
  primary key (procedure_id, step, grp, fiscal_year)
);

-- 公示: rows of public lists, with what they show as it was then
create table public_row (
  id bigint generated always as identity primary key,
  authority_id uuid not null references authority,
  procedure_id uuid not null references procedure,
  application_id uuid not null references application on delete cascade,
  step text not null,
  title text not null,
  lead text not null,
  cells json not null,
  published_at timestamptz not null,
  until_on date not null
);
create unique index public_row_once on public_row (application_id, step);
create index public_row_shown on public_row (authority_id, until_on);

-- 意見照会: what a body answered
create table opinion (
  task_id text primary key references task on delete cascade,
  application_id uuid not null references application on delete cascade,
  result text not null,
  reply text not null,
  signed text not null,
  at timestamptz not null
);

-- The links that are mailed to bodies without an account; a browser that typed the code may look
create table opinion_link (
  token_hash bytea primary key,
  task_id text not null references task on delete cascade,
  mail text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  code_hash bytea,
  code_until timestamptz,
  tries integer not null default 0,
  browser_hash bytea
);
create index opinion_link_by_task on opinion_link (task_id);

-- 抽選: the seed is nobody's to see before it is drawn; its commitment is public from the announcement on
create table draw (
  id uuid primary key,
  authority_id uuid not null references authority,
  procedure_id uuid not null references procedure,
  step text not null,
  title text not null,
  places integer not null,
  reserves integer not null,
  seed text not null,
  commitment text not null,
  announced_at timestamptz not null,
  announced_by uuid not null references person,
  draw_at timestamptz not null,
  drawn_at timestamptz,
  drawn_by uuid references person
);
create unique index draw_open on draw (procedure_id, step) where drawn_at is null;
create table draw_entry (
  draw_id uuid not null references draw on delete cascade,
  grp text not null,
  place integer not null,
  receipt_number text not null,
  ticket text not null,
  result text not null,
  primary key (draw_id, grp, place)
);

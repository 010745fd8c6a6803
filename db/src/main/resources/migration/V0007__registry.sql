-- 手続台帳: every procedure of an authority, whether it is online or not
alter table department add column bureau text;          -- 部局: the level at which the registry is kept
update department set bureau = split_part(name, ' ', 1);
alter table department alter column bureau set not null;
alter table person add column mail text;
alter table procedure add column stopped_at timestamptz; -- 受付停止: no new drafts; those begun may still be sent

create table registry_entry (
  id uuid primary key,
  authority_id uuid not null references authority,
  code text not null,
  name text not null,
  bureau text not null,
  kind text not null,
  legal_basis text not null default '',
  volumes jsonb not null default '{}',      -- {"2021": 17000, "2021/COUNTER": 120}: fiscal year, or year/channel
  survey_answer text not null default '',
  obstacles text[] not null default '{}',
  priority boolean not null default false,
  plan_year integer,
  plan_month date,
  progress text not null default 'NOT_STARTED',
  live_from date,
  delay_reason text not null default '',
  notes text not null default '',
  source text not null default '',
  extra jsonb not null default '{}',        -- columns of an import that the registry has no name for
  procedure_id uuid references procedure,
  gone_on date,
  revision integer not null default 1,
  unique (authority_id, code),
  check ((progress = 'LIVE') = (live_from is not null))
);
create index registry_entry_by_bureau on registry_entry (authority_id, bureau);
create unique index registry_entry_by_procedure on registry_entry (procedure_id) where procedure_id is not null;

-- Each state an entry ever had: who made it so, when and why
create table registry_version (
  id bigint generated always as identity primary key,
  authority_id uuid not null references authority,
  entry_id uuid not null references registry_entry,
  at timestamptz not null,
  person_id uuid references person,
  why text not null,
  entry jsonb not null
);
create index registry_version_by_entry on registry_version (authority_id, entry_id, id desc);
create index registry_version_latest on registry_version (authority_id, id desc);

-- 月ごとの受付件数 that no machine counts; the latest row of a month and channel holds
create table registry_month (
  id bigint generated always as identity primary key,
  entry_id uuid not null references registry_entry,
  month date not null,
  channel text not null,
  count bigint not null,
  at timestamptz not null,
  person_id uuid references person,
  why text not null
);
create index registry_month_now on registry_month (entry_id, month, channel, id desc);

create function fiscal_year(day date) returns integer language sql immutable as $$
  select extract(year from day - interval '3 months')::integer
$$;

-- What an entry becomes by a patch: columns that the patch does not name stay; volumes and extra columns are merged.
-- A live entry always has its day: the patch's, unless that says only the fiscal year (March 31st) of the day known, else today.
create function registry_patched(e registry_entry, patch jsonb, today date) returns registry_entry language sql immutable as $$
  select jsonb_populate_record(e, patch || jsonb_build_object(
    'volumes', e.volumes || coalesce(patch -> 'volumes', '{}'),
    'extra', e.extra || coalesce(patch -> 'extra', '{}'),
    'live_from', case
      when coalesce(patch ->> 'progress', e.progress) <> 'LIVE' then null
      when to_char((patch ->> 'live_from')::date, 'MM-DD') = '03-31' and fiscal_year((patch ->> 'live_from')::date) = fiscal_year(e.live_from) then e.live_from
      else coalesce((patch ->> 'live_from')::date, e.live_from, today) end))
$$;

-- 取込: an uploaded file, row by row, until it is taken over whole or thrown away
create table registry_import (
  id uuid primary key,
  authority_id uuid not null references authority,
  person_id uuid references person,
  file_name text not null,
  uploaded_at timestamptz not null,
  state text not null,
  header jsonb not null default '[]',
  mapping jsonb not null default '[]',
  year integer not null,                    -- the fiscal year of a column of counts that names none
  retire boolean not null default false,    -- whether entries that the file lacks become 廃止
  total integer not null default 0,
  done integer not null default 0,
  problem text not null default '',
  result jsonb,
  seen_version bigint not null default 0,   -- registry_version at the time of the comparison
  beat_at timestamptz not null
);
create table registry_import_row (
  import_id uuid not null references registry_import on delete cascade,
  n integer not null,
  cells jsonb not null,
  code text,
  patch jsonb,
  months jsonb,
  problems jsonb,
  primary key (import_id, n)
);
create index registry_import_row_by_code on registry_import_row (import_id, code);

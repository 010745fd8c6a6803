-- 知らせ: what an applicant is told about an application, whatever carries it; the status page shows it
create table news (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  kind text not null,
  subject text not null,
  body text not null,
  told_at timestamptz not null,
  read_at timestamptz
);
create index news_by_application on news (application_id, told_at desc);

-- One notice is one piece of news on one channel to one address
alter table notice
  add column channel text not null default 'mail' check (channel in ('mail', 'sms', 'push')),
  add column priority smallint not null default 1,          -- 0 codes, 1 one person's news, 2 staff, 3 many at once
  add column news_id uuid references news on delete cascade,
  add column link text not null default '',
  add column calendar text not null default '',             -- iCalendar; the empty string: none
  add column domain text not null default '',               -- of the mail address, in small letters
  add column paced boolean not null default false,          -- has its slot in what its domain may get
  add column bounced_at timestamptz,                         -- came back, or was refused for good
  add column bounce text not null default '';                -- hard or complaint
update notice set priority = 0 where urgent;
update notice set domain = lower(split_part(address, '@', -1)) where address like '%@%';
drop index notice_waiting;
alter table notice drop column urgent;
create index notice_waiting on notice (priority, next_try_at) where sent_at is null and failed_at is null;
create index notice_by_news on notice (news_id);
-- The same news goes over a channel to an address once
create unique index notice_once on notice (news_id, channel, address) where news_id is not null;
create index notice_recent on notice (authority_id, created_at);

-- 届け先: how an applicant wants to be told; no row: by mail alone, in Japanese
create table reach (
  application_id uuid primary key references application on delete cascade,
  language text not null default 'ja',
  mail boolean not null default true,
  mail_problem text not null default '' check (mail_problem in ('', 'hard', 'complaint')),
  mail_problem_at timestamptz,
  sms boolean not null default false,
  phone text not null default ''                            -- confirmed by a code; 0 and ten digits
);
create index reach_problem on reach (mail_problem_at) where mail_problem <> '';
create table reach_code (                                    -- a new address or number waits for the code that was sent there
  application_id uuid not null references application on delete cascade,
  channel text not null,
  address text not null,
  hash bytea not null,
  tries integer not null default 0,
  expires_at timestamptz not null,
  primary key (application_id, channel)
);
create table push_subscription (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  created_at timestamptz not null,
  unique (application_id, endpoint)
);

-- What the applicant's answers say, where a mended address took its place
alter table application add column mail_answered text;

-- 一つの用のためのリンク
create table safe_link (
  hash bytea primary key,
  application_id uuid not null references application on delete cascade,
  purpose text not null check (purpose in ('status', 'pay')),
  target text not null default '',
  expires_at timestamptz not null
);
create index safe_link_expired on safe_link (expires_at);

-- When a receiving domain may be sent the next mail
create table domain_pace (
  domain text primary key,
  free_at timestamptz not null
);

-- 知らせの文: the owner's words in place of ours; step '' for all
create table news_text (
  procedure_id uuid not null references procedure,
  kind text not null,
  step text not null,
  language text not null,
  subject text not null,
  body text not null,
  changed_by uuid not null references person,
  changed_at timestamptz not null,
  primary key (procedure_id, kind, step, language)
);

-- What the demo's SMS gateway "sent"
create table demo_sms (
  id uuid primary key,
  number text not null,
  text text not null,
  at timestamptz not null
);

-- 認証基盤 of an authority: who may tell us who its staff are
create table identity_provider (
  authority_id uuid primary key references authority,
  entity_id text not null unique,
  metadata text not null,
  metadata_url text not null default '',        -- read anew from there; the empty string: a file was given
  read_at timestamptz not null,
  tried_at timestamptz not null,
  failed text not null default '',              -- why the last reading of the address did not work
  encrypted boolean not null default false,     -- its assertions are, and have to be
  active boolean not null default true,
  rules jsonb not null default '{}',            -- 属性の対応
  captured jsonb,                               -- attributes of the latest answer, made unreadable but for what the rules need
  captured_at timestamptz
);

-- 認証要求: asked once, answered once, taken once by the browser that began it
create table saml_request (
  id text primary key,
  authority_id uuid not null references authority,
  browser_hash bytea not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  person_id uuid references person,             -- null although answered: not known here yet
  target text not null default '',
  subject json,
  session_index text,
  taken_at timestamptz
);
create index saml_request_by_age on saml_request (expires_at);

create table saml_assertion (
  entity_id text not null,
  assertion_id text not null,
  expires_at timestamptz not null,
  primary key (entity_id, assertion_id)
);
create index saml_assertion_by_age on saml_assertion (expires_at);

-- which sessions an identity provider can end
create table saml_session (
  authority_id uuid not null references authority,
  subject text not null,
  session_index text not null,
  login text not null,
  began_at timestamptz not null,
  primary key (authority_id, subject, session_index, login)
);

-- 職員番号: how the authority itself names a person; identity providers and lists of transfers use it
alter table person add column number text;
update person set number = login;
create unique index person_by_number on person (authority_id, number);
-- 非常用の管理者: never comes in by single sign-on
alter table person add column emergency boolean not null default false;

-- 登録待ち: came with a good answer of the identity provider, but we know no department or role for them
create table waiting_person (
  authority_id uuid not null references authority,
  number text not null,
  name text not null,
  mail text,
  post text not null default '',
  department text not null,                     -- as the identity provider said it
  roles text[],                                 -- null: administrators give them
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (authority_id, number)
);

-- サインインの失敗: the person is told its id, administrators read why
create table sign_in_problem (
  id text primary key,
  at timestamptz not null,
  why text not null,
  detail text not null
);
create index sign_in_problem_by_age on sign_in_problem (at);

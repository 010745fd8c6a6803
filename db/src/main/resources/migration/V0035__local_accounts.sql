-- アプリの確認コード (TOTP, RFC 6238) of a member of staff
create table staff_totp (
  person_id uuid primary key references person,
  secret bytea not null,
  since timestamptz not null,
  last_step bigint not null default 0            -- a code is good once
);

-- 予備コード, each good once
create table staff_recovery (
  person_id uuid not null references person,
  code_hash bytea not null,
  primary key (person_id, code_hash)
);

-- browsers from which somebody signed in before: what strangers try does not count against them
create table known_browser (
  person_id uuid not null references person,
  key_hash bytea not null,
  seen_at timestamptz not null,
  primary key (person_id, key_hash)
);

-- a link by which somebody sets a password, once
create table password_link (
  key_hash bytea primary key,
  person_id uuid not null references person,
  expires_at timestamptz not null
);

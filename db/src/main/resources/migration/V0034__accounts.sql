-- 申請者のアカウント: a mail address that was confirmed; nothing else is needed
create table account (
  id uuid primary key,
  authority_id uuid not null references authority,
  mail text not null,
  created_at timestamptz not null
);
create unique index account_by_mail on account (authority_id, lower(mail));

-- 確認コード to sign in with, bound to the browser that asked
create table account_code (
  key_hash bytea primary key,
  mail text not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  tries integer not null default 0
);

-- a browser that is signed in
create table account_session (
  key_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  resident_hash bytea not null,        -- what this browser's other cookie opens
  device text not null,                -- as the browser names itself, in plain words
  how text not null,                   -- CODE, PASSKEY
  began_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index account_session_of on account_session (account_id);

create table account_application (
  account_id uuid not null references account on delete cascade,
  application_id uuid not null references application on delete cascade,
  added_at timestamptz not null,
  primary key (account_id, application_id)
);
create index account_application_by_application on account_application (application_id);

-- パスキー (WebAuthn level 2): the public half of a key that stays on somebody's device
create table passkey (
  credential_id bytea primary key,
  account_id uuid not null references account on delete cascade,
  label text not null,
  public_key bytea not null,
  signature_count bigint not null,
  transports text not null default '',
  backup_eligible boolean not null,
  backup_state boolean not null,
  attestation bytea not null,
  client_data bytea not null,
  created_at timestamptz not null,
  used_at timestamptz not null
);
create index passkey_of on passkey (account_id);

-- what a device has to sign now; each once
create table passkey_challenge (
  key_hash bytea not null,
  purpose text not null,
  challenge bytea not null,
  expires_at timestamptz not null,
  primary key (key_hash, purpose)
);

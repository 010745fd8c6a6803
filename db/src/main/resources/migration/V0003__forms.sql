-- 様式の版: immutable once published
create table form_version (
  id uuid primary key,
  authority_id uuid not null references authority,
  form_code text not null,
  version integer not null,
  definition jsonb not null,
  published_at timestamptz not null,
  unique (authority_id, form_code, version)
);

-- 下書き
create table draft (
  id uuid primary key,
  authority_id uuid not null,
  procedure_id uuid not null,
  form_version_id uuid not null references form_version,
  answers jsonb not null,
  unread jsonb not null default '{}',   -- what was typed and could not be read yet
  revision integer not null,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null,
  sent_as uuid unique
);
create index draft_by_expiry on draft (expires_at) where sent_as is null;

-- Which browsers may open a draft: the hash of the secret in the browser's cookie
create table draft_key (
  draft_id uuid not null references draft on delete cascade,
  key_hash bytea not null,
  primary key (draft_id, key_hash)
);

-- 再開のリンク: mailed, opens the draft on another device once
create table resume_link (
  token_hash bytea primary key,
  draft_id uuid not null references draft on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- 確認コード for a mail address typed into a draft
create table mail_code (
  draft_id uuid not null references draft on delete cascade,
  mail text not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  primary key (draft_id, mail)
);

-- 提出: the answers to one form version, never changed
create table submission (
  id uuid primary key,
  application_id uuid not null,
  ordinal integer not null,
  form_version_id uuid not null references form_version,
  answers jsonb not null,
  received_at timestamptz not null,
  unique (application_id, ordinal)
);

-- 添付ファイル; the bytes lie in the file store under the id
create table attachment (
  id uuid primary key,
  draft_id uuid references draft on delete set null,
  application_id uuid,
  field text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 bytea not null,
  created_at timestamptz not null
);
create index attachment_by_draft on attachment (draft_id);
create index attachment_by_application on attachment (application_id);

-- 選択肢の一覧 whose rows depend on each other: 学校, 学科, 県の事務所
create table master_row (
  authority_id uuid not null references authority,
  list text not null,
  position integer not null,
  columns jsonb not null,
  primary key (authority_id, list, position)
);

-- 郵便番号 (a small sample)
create table postal_code (
  code text not null,
  position integer not null,
  town text not null,
  primary key (code, position)
);

-- A file that comes in parts, so that what broke off goes on where it stopped. The owner is a draft, or an application that is corrected;
-- the bytes lie with those of the attached files, and the row goes with them after a day.
create table file_part (
  authority_id uuid not null references authority (id),
  owner_id uuid not null,
  sha256 bytea not null,
  starts_at bigint not null,
  size integer not null,
  content_id uuid not null,
  created_at timestamptz not null,
  primary key (authority_id, owner_id, sha256, starts_at),
  constraint file_part_size check (starts_at >= 0 and size > 0)
);
create index file_part_age on file_part (created_at);

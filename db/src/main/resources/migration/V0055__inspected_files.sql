-- 検査: what an attached file was found to be. Its bytes may be made anew, under a name of their own; what came keeps its fingerprint.
-- Files of before stay open, and are scanned as time allows
alter table attachment add column content_id uuid;
alter table attachment add column sent_sha256 bytea;
alter table attachment add column state text not null default 'BEFORE'
  check (state in ('BEFORE', 'CHECKING', 'CLEAN', 'UNFIT', 'INFECTED'));
alter table attachment add column as_sent boolean not null default true;
alter table attachment add column check_after timestamptz not null default '-infinity';
update attachment set content_id = id, sent_sha256 = sha256;
alter table attachment alter column content_id set not null;
alter table attachment alter column sent_sha256 set not null;
alter table attachment alter column state drop default;
create unique index attachment_content on attachment (content_id);
create index attachment_to_check on attachment (state, check_after) where state in ('BEFORE', 'CHECKING');
create index attachment_closed on attachment (application_id) where state in ('UNFIT', 'INFECTED');

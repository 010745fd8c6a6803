-- 添付ファイルの点検: each night rows are held against bytes, and some of the bytes against their fingerprint
alter table attachment add column hashed_at timestamptz;
alter table attachment add column lost_at timestamptz;
comment on column attachment.lost_at is 'since then the bytes are not there, or are not those that came';
create index attachment_lost on attachment (lost_at) where lost_at is not null;

alter table process_finding drop constraint process_finding_kind_words;
alter table process_finding add constraint process_finding_kind_words
  check (kind in ('stuck', 'noProcess', 'processLeft', 'taskGone', 'taskUnknown', 'fileLost'));

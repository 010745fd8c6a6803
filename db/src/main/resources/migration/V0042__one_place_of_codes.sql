-- 確認コード: one place for what five tables did alike. What was sent in the last minutes stays good, but for sign-ins to accounts,
-- which named no authority: who was at it asks again.
create table one_time_code (
  authority_id uuid not null references authority on delete cascade,
  purpose text not null,
  subject text not null,
  address text not null,
  code_hash bytea not null,
  tries integer not null default 0,
  expires_at timestamptz not null,
  primary key (authority_id, purpose, subject)
);
create index one_time_code_expires on one_time_code (expires_at);

insert into one_time_code (authority_id, purpose, subject, address, code_hash, tries, expires_at)
select d.authority_id, 'draft-mail', d.id || '/' || encode(sha256(convert_to(c.mail, 'UTF8')), 'hex'), c.mail, c.code_hash, c.tries, c.expires_at
from mail_code c join draft d on d.id = c.draft_id;
insert into one_time_code (authority_id, purpose, subject, address, code_hash, tries, expires_at)
select a.authority_id, 'status', a.id || '/' || encode(c.key_hash, 'hex'), '', c.code_hash, c.tries, c.expires_at
from status_code c join application a on a.id = c.application_id;
insert into one_time_code (authority_id, purpose, subject, address, code_hash, tries, expires_at)
select a.authority_id, 'contact', a.id || '/' || c.channel, c.address, c.hash, c.tries, c.expires_at
from reach_code c join application a on a.id = c.application_id;
insert into one_time_code (authority_id, purpose, subject, address, code_hash, tries, expires_at)
select a.authority_id, 'opinion', encode(l.token_hash, 'hex'), l.mail, l.code_hash, l.tries, l.code_until
from opinion_link l join task t on t.id = l.task_id join application a on a.id = t.application_id
where l.code_hash is not null and l.code_until is not null;

drop table mail_code;
drop table status_code;
drop table reach_code;
drop table account_code;
alter table opinion_link drop column code_hash, drop column code_until, drop column tries;

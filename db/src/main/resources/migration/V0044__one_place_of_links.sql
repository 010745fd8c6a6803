-- 秘密のリンク: one place for what six did alike. Links that were mailed before stay good: their hashes move with them.
create table secret_link (
  key_hash bytea primary key,
  authority_id uuid not null references authority on delete cascade,
  purpose text not null,
  subject text not null,
  expires_at timestamptz
);

insert into secret_link (key_hash, authority_id, purpose, subject, expires_at)
select l.token_hash, d.authority_id, 'resume', d.id::text, l.expires_at
from resume_link l join draft d on d.id = l.draft_id where l.used_at is null;
insert into secret_link (key_hash, authority_id, purpose, subject, expires_at)
select l.key_hash, p.authority_id, 'password', p.id::text, l.expires_at from password_link l join person p on p.id = l.person_id;
insert into secret_link (key_hash, authority_id, purpose, subject, expires_at)
select l.hash, a.authority_id, l.purpose, a.id || '/' || l.target, l.expires_at from safe_link l join application a on a.id = l.application_id;
-- What belongs to one link of a body stays with it: the address it went to, and the browser that typed the code.
alter table opinion_link add column id uuid not null default gen_random_uuid();
insert into secret_link (key_hash, authority_id, purpose, subject, expires_at)
select l.token_hash, a.authority_id, 'opinion', l.id::text, l.expires_at
from opinion_link l join task t on t.id = l.task_id join application a on a.id = t.application_id;
alter table opinion_link drop column token_hash, drop column expires_at, add primary key (id);
alter table opinion_link alter column id drop default;

insert into secret_link (key_hash, authority_id, purpose, subject)
select s.link_hash, a.authority_id, 'sign', s.task_id
from signature_request s join application a on a.id = s.application_id where s.link_hash is not null;
insert into secret_link (key_hash, authority_id, purpose, subject)
select p.feed_hash, p.authority_id, 'calendar', p.id::text from person p where p.feed_hash is not null;

create index secret_link_of_target on secret_link (authority_id, purpose, subject);
create index secret_link_expires on secret_link (expires_at);
create unique index secret_link_without_end on secret_link (authority_id, purpose, subject) where expires_at is null;

drop table resume_link;
drop table password_link;
drop table safe_link;
alter table signature_request drop column link_hash;
alter table person drop column feed_hash;

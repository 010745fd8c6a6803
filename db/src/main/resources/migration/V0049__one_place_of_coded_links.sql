-- 本人確認つきのリンク: opinions and confirmations ask people without an account by the same kind of link.
create table coded_link (
  id uuid primary key,
  authority_id uuid not null references authority,
  task_id text not null references task on delete cascade,
  mail text not null,
  created_at timestamptz not null,
  browser_hash bytea
);
comment on column coded_link.mail is 'where it went; empty for one that was handed over';
create index coded_link_of_task on coded_link (task_id);

insert into coded_link (id, authority_id, task_id, mail, created_at, browser_hash)
select l.id, a.authority_id, l.task_id, l.mail, l.created_at, l.browser_hash
from opinion_link l join task t on t.id = l.task_id join application a on a.id = t.application_id;

insert into coded_link (id, authority_id, task_id, mail, created_at, browser_hash)
select l.id, c.authority_id, l.task_id, case when l.by_hand then '' else c.mail end, l.created_at, l.browser_hash
from confirmation_link l join confirmation c on c.task_id = l.task_id;

drop table opinion_link;
drop table confirmation_link;

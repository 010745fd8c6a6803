-- 確認: whom the answers name is asked, once for each time that the application comes there; name, address and submission as they were then
create table confirmation (
  authority_id uuid not null references authority,
  task_id text not null references task on delete cascade,
  application_id uuid not null references application on delete cascade,
  submission integer not null,
  person text not null,
  mail text not null,
  result text not null default '' check (result in ('', 'confirmed', 'returned')),
  proof text check (proof in ('MAIL', 'SHARED_MAIL', 'CODE', 'SHEET')),
  signed text not null default '',
  comment text not null default '',
  at timestamptz,
  primary key (authority_id, task_id)
);
create index confirmation_of_task on confirmation (task_id);
create index confirmation_of_application on confirmation (application_id);

-- The links that are mailed, or shown to the applicant to hand on; a browser that typed the code may look
create table confirmation_link (
  id uuid primary key,
  task_id text not null references task on delete cascade,
  by_hand boolean not null,
  created_at timestamptz not null,
  browser_hash bytea
);
create index confirmation_link_of_task on confirmation_link (task_id);

alter table task drop constraint task_kind_words;
alter table task add constraint task_kind_words check (kind in ('REVIEW', 'CORRECTION', 'APPROVAL', 'JOINT', 'OPINION', 'CONFIRMATION', 'SIGNATURE', 'PAYMENT', 'DRAW', 'WAIT'));
alter table application drop constraint application_state_words;
alter table application add constraint application_state_words check (state in ('REVIEW', 'CORRECTION', 'RESUBMITTED', 'CONSULTING', 'CONFIRMING', 'SIGNING', 'PAYING', 'DRAW', 'WAITING', 'APPROVAL', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'CLOSED', 'REVOKED'));

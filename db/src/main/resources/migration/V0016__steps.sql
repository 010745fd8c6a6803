-- 職: by which a chain of decisions finds its persons
alter table person add column post text not null default '';

-- ステップの通過: each time an application comes to a step, and how it left it
create table step_pass (
  id bigint generated always as identity primary key,
  application_id uuid not null references application on delete cascade,
  step text not null,
  entered_at timestamptz not null,
  left_at timestamptz,
  result text not null default '',
  reply json
);
create index step_pass_in_order on step_pass (application_id, id);

-- 作業: what somebody has to do now or has done; the engine's id of the task
create table task (
  id text primary key,
  pass_id bigint not null references step_pass on delete cascade,
  application_id uuid not null references application on delete cascade,
  authority_id uuid not null references authority,
  department_id uuid references department,   -- null: the applicant, or somebody outside
  kind text not null,
  place text not null,
  name text not null,
  role text,
  post text not null default '',
  entered_at timestamptz not null,
  due_on date,
  late boolean not null default false,
  escalated_to text,
  done_at timestamptz,
  done_by uuid references person,
  behalf_of uuid references person,           -- 代決: for whom
  outcome text,
  note text not null default ''
);
create index task_queue on task (authority_id, department_id, kind, due_on) where done_at is null;
create index task_by_application on task (application_id, entered_at);
create index task_by_pass on task (pass_id);

-- 代理: who acts for whom, from when until when
create table deputy (
  person_id uuid not null references person,
  deputy_id uuid not null references person,
  from_on date not null,
  until_on date not null,
  primary key (person_id, deputy_id, from_on),
  check (from_on <= until_on and person_id <> deputy_id)
);
create index deputy_by_deputy on deputy (deputy_id, until_on);

-- 割り当て: which department is responsible for which answer (municipality, school)
create table jurisdiction (
  authority_id uuid not null references authority,
  list text not null,
  value text not null,
  department_id uuid not null references department,
  primary key (authority_id, list, value)
);

-- What is open now gets its row
with pass as (
  insert into step_pass (application_id, step, entered_at)
  select a.id, regexp_replace(a.step, 'Correction$', ''), t.create_time_ at time zone current_setting('TimeZone')
  from application a join act_ru_task t on t.id_ = a.task_id
  returning id, application_id, entered_at)
insert into task (id, pass_id, application_id, authority_id, department_id, kind, place, name, role, entered_at)
select a.task_id, p.id, a.id, a.authority_id, case when a.state = 'CORRECTION' then null else a.department_id end,
       case when a.state = 'RESUBMITTED' then 'REVIEW' else a.state end, a.step, t.name_,
       case when a.state = 'APPROVAL' then 'APPROVER' when a.state = 'CORRECTION' then null else 'CLERK' end, p.entered_at
from application a join pass p on p.application_id = a.id join act_ru_task t on t.id_ = a.task_id;

alter table application drop column task_id;

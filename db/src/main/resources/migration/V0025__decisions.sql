-- 決裁の記録: what each of a chain decided, word for word, and whether they pressed, confirmed or signed
create table decision_record (
  task_id text primary key,
  application_id uuid not null references application on delete cascade,
  person_id uuid not null references person,
  at timestamptz not null,
  proof text not null check (proof in ('NONE', 'CONFIRM', 'SIGN')),
  statement text not null
);
create index decision_record_by_application on decision_record (application_id);

-- A signature can be asked of a member of the staff, too
alter table signature_request add column decider_id uuid references person;

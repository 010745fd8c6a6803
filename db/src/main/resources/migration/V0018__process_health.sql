-- What the daily comparison of our tables with the engine's found
create table process_finding (
  id bigint generated always as identity primary key,
  found_at timestamptz not null,
  kind text not null,
  application_id uuid references application on delete cascade,
  detail text not null default ''
);
create table process_check (
  id bigint generated always as identity primary key,
  checked_at timestamptz not null,
  findings integer not null
);

-- Drafts that were begun before steps were drawn with the form get those that are live
update form_draft d
set blueprint = ('{"workflow":' || coalesce((select w.definition::text from procedure p join workflow_version w on w.id = p.workflow_version_id where p.id = d.procedure_id),
      '{"granted":"承認","steps":[]}') || ',' || substr(ltrim(d.blueprint::text), 2))::json
where d.blueprint::jsonb -> 'workflow' is null;

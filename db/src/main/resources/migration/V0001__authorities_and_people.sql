-- 団体, 所属, 職員
create table authority (
  id uuid primary key,
  code text not null unique,
  name text not null,
  address text not null,
  appeal_to text not null            -- 教示: the body an appeal is sent to
);

create table department (
  id uuid primary key,
  authority_id uuid not null references authority,
  code text not null,
  name text not null,
  phone text not null,
  hours text not null,
  unique (authority_id, code)
);

create table person (
  id uuid primary key,
  authority_id uuid not null references authority,
  department_id uuid not null references department,
  login text not null unique,
  password text not null,
  name text not null,
  active boolean not null default true
);
create index person_by_department on person (department_id);

create table person_role (
  person_id uuid not null references person,
  role text not null,
  primary key (person_id, role)
);

create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  authority_id uuid not null,
  person_id uuid,
  action text not null,
  application_id uuid,
  detail text not null default ''
);
create index audit_event_by_application on audit_event (application_id, id);
create index audit_event_by_authority on audit_event (authority_id, id desc);

create table attempt (
  what text not null,
  subject text not null,
  window_start timestamptz not null,
  tries integer not null,
  primary key (what, subject, window_start)
);
create index attempt_by_age on attempt (window_start);

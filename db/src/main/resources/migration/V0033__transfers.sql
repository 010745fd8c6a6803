-- 人事異動: what becomes of a member of staff on a day
create table transfer (
  id uuid primary key,
  authority_id uuid not null references authority,
  person_id uuid not null references person,
  effective_on date not null,
  leaves boolean not null default false,        -- 退職, 転出: may no longer come in
  department_id uuid references department,     -- null: stays
  roles text[],                                 -- null: as before
  post text,                                    -- null: as before
  successor_id uuid references person,          -- takes over what is open; null: it goes back to the department's queue
  by_id uuid not null references person,
  written_at timestamptz not null,
  done_at timestamptz,
  moved integer not null default 0,             -- applications that changed hands
  unique (person_id, effective_on)
);
create index transfer_due on transfer (effective_on) where done_at is null;

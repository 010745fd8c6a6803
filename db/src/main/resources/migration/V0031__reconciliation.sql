-- 照合: where what a gateway or a collecting agent says differs from what we counted; a task until somebody settles it
create table payment_difference (
  id uuid primary key,
  authority_id uuid not null references authority,
  department_id uuid references department,                 -- null: nobody knows whose it is
  payment_id uuid references payment on delete cascade,
  source text not null,                                     -- the gateway's name, or agent
  reference text not null,
  why text not null check (why in ('unknown', 'missing', 'amount', 'refund', 'absent')),
  ours integer not null,
  theirs integer not null,
  seen_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references person,                        -- null: it was gone at the next comparison
  note text not null default '',
  unique (authority_id, source, reference, why)
);
create index payment_difference_open on payment_difference (authority_id, seen_at) where settled_at is null;
create index payment_attempt_by_reference on payment_attempt (reference);
create table payment_comparison (
  authority_id uuid not null references authority,
  source text not null,
  day date not null,
  entries integer not null,
  differences integer not null,
  at timestamptz not null,
  primary key (authority_id, source, day)
);

-- 納付: what an application has to pay at one step, and what came
create table payment (
  id uuid primary key,
  task_id text not null unique,
  application_id uuid not null references application on delete cascade,
  authority_id uuid not null references authority,
  department_id uuid not null references department,
  step text not null,
  name text not null,
  lines jsonb not null,
  charged integer not null check (charged >= 0),
  reduction integer not null default 0 check (reduction >= 0),
  reduction_reason text not null default '',
  amount integer not null check (amount >= 0),
  paid integer not null default 0 check (paid >= 0),
  refunded integer not null default 0 check (refunded >= 0),
  state text not null check (state in ('DUE', 'PAID', 'EXEMPT', 'UNPAID', 'CANCELLED')),
  due_on date not null,
  remind_on date,
  reminded boolean not null default false,
  opened_at timestamptz not null,
  settled_at timestamptz
);
create index payment_by_application on payment (application_id);
create index payment_due on payment (due_on) where state = 'DUE';

-- One try to pay, at a gateway or at the counter
create table payment_attempt (
  id uuid primary key,
  payment_id uuid not null references payment on delete cascade,
  gateway text not null,
  reference text not null,
  url text not null,
  amount integer not null check (amount > 0),
  status text not null check (status in ('OPEN', 'PENDING', 'PAID', 'FAILED', 'EXPIRED')),
  method text not null default '',
  received integer not null default 0,
  problem text not null default '',
  created_at timestamptz not null,
  expires_at timestamptz not null,
  paid_at timestamptz,
  next_look_at timestamptz,
  looks integer not null default 0,
  person_id uuid references person,
  unique (gateway, reference)
);
create index payment_attempt_by_payment on payment_attempt (payment_id);
create index payment_attempt_to_look on payment_attempt (next_look_at) where next_look_at is not null;
create index payment_attempt_by_day on payment_attempt (paid_at) where status = 'PAID';

-- 還付: proposed by one person, decided by another
create table payment_refund (
  id uuid primary key,
  payment_id uuid not null references payment on delete cascade,
  attempt_id uuid not null references payment_attempt,
  amount integer not null check (amount > 0),
  reason text not null,
  proposed_by uuid not null references person,
  proposed_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz,
  state text not null check (state in ('PROPOSED', 'REFUSED', 'SENDING', 'DONE')),
  reference text not null default '',
  next_try_at timestamptz,
  tries integer not null default 0
);
create unique index payment_refund_open on payment_refund (payment_id) where state in ('PROPOSED', 'SENDING');
create index payment_refund_to_send on payment_refund (next_try_at) where state = 'SENDING';

-- The demo's gateway
create table demo_checkout (
  reference text primary key,
  order_id text not null unique,
  amount integer not null,
  title text not null,
  back text not null,
  status text not null,
  method text not null,
  paid_at timestamptz,
  expires_at timestamptz not null
);
create table demo_refund (
  key text primary key,
  reference text not null references demo_checkout,
  amount integer not null
);

-- Pages have gateways asked in the background: when somebody was sent there and when somebody wanted to know, when it was asked last, and
-- whether it was silent then
alter table payment_attempt
  add column sent_at timestamptz,
  add column asked_at timestamptz,
  add column looked_at timestamptz,
  add column silent boolean not null default false;

-- What the owner set when a payment was opened; a later version of the steps changes nothing of it
alter table payment
  add column expiry text not null default 'CLOSE' check (expiry in ('CLOSE', 'GO_ON', 'STAY')),
  add column counter boolean not null default false;
drop index payment_due;
create index payment_due on payment (due_on) where state = 'DUE' and expiry <> 'STAY';

-- Nobody has two pages to pay on
create unique index payment_attempt_open on payment_attempt (payment_id) where status in ('OPEN', 'PENDING');

-- A gateway can refuse to give back
alter table payment_refund drop constraint payment_refund_state_check;
alter table payment_refund add constraint payment_refund_state_check check (state in ('PROPOSED', 'REFUSED', 'SENDING', 'DONE', 'FAILED'));

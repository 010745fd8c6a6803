-- passkeys of staff accounts beside those of residents
alter table passkey
  alter column account_id drop not null,
  add column person_id uuid references person,
  add constraint passkey_of_one check (num_nonnulls(account_id, person_id) = 1);
create index passkey_of_person on passkey (person_id);

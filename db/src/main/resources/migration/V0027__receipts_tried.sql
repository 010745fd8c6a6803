-- A receipt that cannot be drawn does not hold up the others, and is given up in the end
alter table receipt_due add column tries integer not null default 0;

-- A code whose time is over opens nothing: a relay that comes back after an hour does not get it any more
alter table notice add column good_until timestamptz;

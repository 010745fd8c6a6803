-- Which transaction wrote a state: ids alone do not say in which order transactions became visible.
alter table registry_version add column xact xid8 not null default pg_current_xact_id();
create index registry_version_by_xact on registry_version (authority_id, xact);

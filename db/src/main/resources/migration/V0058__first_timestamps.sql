-- The first timestamp over a signature is taken after its commit, not within: when it is tried next
alter table signature add column stamp_next timestamptz;
create index signature_to_stamp on signature (stamp_next) where stamp_next is not null;

-- 背景の作業: what runs by itself, once for all nodes, and what of it was put aside
create table background_work (
  name text primary key,
  next_at timestamptz not null,
  held_by uuid,
  held_until timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  fine_at timestamptz,
  failures integer not null default 0,
  problem text not null default ''
);
comment on table background_work is 'a line for each line of background.properties that ever ran';
comment on column background_work.held_until is 'the lease of the node that does it; over, another takes it';
comment on column background_work.problem is 'the class and place of what failed last, never its message';

create table background_item (
  work text not null,
  item text not null,
  failures integer not null,
  problem text not null,
  first_at timestamptz not null,
  next_at timestamptz not null,
  aside boolean not null default false,
  primary key (work, item)
);
comment on table background_item is 'an item that failed: tried again at next_at, or put aside until somebody asks';

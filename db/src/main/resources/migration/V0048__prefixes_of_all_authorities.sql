-- A receipt number is one in the whole database; what a second authority's K1 began with was taken. Whoever came later gets a prefix of its
-- own: numbers that were given stay, and the count goes on.
with later as (
  select id, row_number() over (order by id) as place
  from (select id, row_number() over (partition by receipt_prefix order by id) as nth from procedure) named where nth > 1
), most as (
  select coalesce(max(substring(receipt_prefix from 2)::bigint), 0) as used from procedure where receipt_prefix ~ '^K[0-9]{1,9}$'
)
update procedure p set receipt_prefix = 'K' || (most.used + later.place) from later, most where later.id = p.id;

-- A fiscal year that still runs can be given as the year of going live: counted from today, unless the day is known.
create or replace function registry_patched(e registry_entry, patch jsonb, today date) returns registry_entry language sql immutable as $$
  select jsonb_populate_record(e, patch || jsonb_build_object(
    'volumes', e.volumes || coalesce(patch -> 'volumes', '{}'),
    'extra', e.extra || coalesce(patch -> 'extra', '{}'),
    'live_from', case
      when coalesce(patch ->> 'progress', e.progress) <> 'LIVE' then null
      when to_char((patch ->> 'live_from')::date, 'MM-DD') = '03-31' and fiscal_year((patch ->> 'live_from')::date) = fiscal_year(e.live_from) then e.live_from
      else coalesce(least((patch ->> 'live_from')::date, today), e.live_from, today) end))
$$;

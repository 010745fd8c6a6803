-- Only a patch that says so (year_only) names a fiscal year instead of a day: then the day known within it stays.
create or replace function registry_patched(e registry_entry, patch jsonb, today date) returns registry_entry language sql immutable as $$
  select jsonb_populate_record(e, patch || jsonb_build_object(
    'volumes', jsonb_strip_nulls(e.volumes || coalesce(patch -> 'volumes', '{}')),
    'extra', e.extra || coalesce(patch -> 'extra', '{}'),
    'plan_month', case
      when patch ? 'plan_month' then (patch ->> 'plan_month')::date
      when patch ? 'plan_year' and fiscal_year(e.plan_month) is distinct from (patch ->> 'plan_year')::integer then null
      else e.plan_month end,
    'live_from', case
      when coalesce(patch ->> 'progress', e.progress) <> 'LIVE' then null
      when not patch ? 'live_from' then coalesce(e.live_from, today)
      when (patch ->> 'year_only')::boolean and fiscal_year((patch ->> 'live_from')::date) = fiscal_year(e.live_from) then e.live_from
      else least((patch ->> 'live_from')::date, today) end))
$$;

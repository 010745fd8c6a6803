-- デジタル化率: how a ratio counts is data
create table ratio_definition (
  authority_id uuid not null references authority,
  code text not null,
  position integer not null,
  definition jsonb not null,
  primary key (authority_id, code)
);

-- 確定値: the figure of a closed fiscal year with its basis; a correction is one more row, never a change of an old one
create table ratio_figure (
  id bigint generated always as identity primary key,
  authority_id uuid not null references authority,
  definition_code text not null,
  fiscal_year integer not null,
  taken_at timestamptz not null,
  person_id uuid references person,
  why text not null,
  digital bigint not null,
  total bigint not null,
  basis jsonb not null                      -- the definition of that day, and each bureau's part
);
create index ratio_figure_by_year on ratio_figure (authority_id, definition_code, fiscal_year, id desc);
create rule ratio_figure_stays as on update to ratio_figure do instead nothing;
create rule ratio_figure_is_kept as on delete to ratio_figure do instead nothing;

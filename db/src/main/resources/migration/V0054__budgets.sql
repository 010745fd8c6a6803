-- 予算: on which days strangers used one up
create table budget_reached (
  budget text not null,
  day date not null,
  at timestamptz not null,
  primary key (budget, day)
);

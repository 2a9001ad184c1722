create schema calendar;
grant usage on schema calendar to sanhvai_app;

-- What the ward decided about a day: off, or worked. The days of the whole country come with the programme;
-- a row here goes before them. Who changed what stands in audit.entry.
create table calendar.day (
  unit_id uuid not null references identity.unit (id),
  day date not null,
  name text not null,
  closed boolean not null,
  source text not null, -- the paper that says so
  decided_by uuid,
  decided_by_name text not null,
  decided_at timestamptz not null,
  row_version integer not null default 1,
  primary key (unit_id, day)
);
call app.guard('calendar.day');

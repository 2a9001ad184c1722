-- What left, table by table and period by period, so that a later table cannot be subtracted from an earlier one: a row for
-- every time numbers were let out. What was shown is no secret any more; what was counted is sealed like a case.
drop table protection.released_count;
create table protection.released_table (
  unit_id uuid not null references identity.unit (id),
  table_name text not null,
  from_on date not null,
  to_on date not null,
  round integer not null, -- 1, and one more each time new numbers were let out
  record_id uuid not null, -- whose key seals what was counted
  threshold integer not null, -- in force when the period was first let out; it stays with the period
  method_version text not null,
  shown jsonb not null, -- by name of the count: its number, or "hidden"
  sealed bytea not null,
  released_at timestamptz not null,
  primary key (unit_id, table_name, from_on, to_on, round)
);
alter table protection.released_table enable row level security;
create policy own_units on protection.released_table using (unit_id = any((select app.cur_units())::uuid[]))
  with check (unit_id = any((select app.cur_units())::uuid[]));
grant select, insert on protection.released_table to protection_app;

-- The one lengthening the law knows.
alter table protection.data_request add column lengthened_to date;
create index data_request_open on protection.data_request (unit_id, answer_by) where answered_at is null;

-- Whose key was destroyed, on whose word and when. The reason has a key of its own, for the record's is gone.
create table protection.erasure (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  kind text not null check (kind in ('case', 'alert')),
  code text not null,
  keys integer not null, -- how many were destroyed: the record's own and those of what hung on it
  sealed bytea not null,
  at timestamptz not null,
  by_person uuid not null,
  primary key (unit_id, id)
);
alter table protection.erasure enable row level security;
create policy own_units on protection.erasure using (unit_id = any((select app.cur_units())::uuid[]))
  with check (unit_id = any((select app.cur_units())::uuid[]));
grant select, insert on protection.erasure to protection_app;

-- What the counts look for.
create index case_by_opening on protection.case_file (unit_id, opened_at);

-- "Keep this one longer": until when and by whom. The reason is sealed under a key of its own. What is held does not come up for
-- review and cannot be erased; a hold ends by its day, or is lifted.
create table protection.hold (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  record_id uuid not null, -- the case or alert that stays
  kind text not null check (kind in ('case', 'alert')),
  code text not null,
  until_on date not null,
  sealed bytea not null,
  at timestamptz not null,
  by_person uuid not null,
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (unit_id, id),
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index hold_once on protection.hold (unit_id, record_id) where lifted_at is null;
alter table protection.hold enable row level security;
create policy own_units on protection.hold using (unit_id = any((select app.cur_units())::uuid[]))
  with check (unit_id = any((select app.cur_units())::uuid[]));
grant select, insert, update on protection.hold to protection_app;

-- Who must not learn of an alert: relatives, former partners, colleagues of either side, named from the moment it is heard
-- and carried over to the case. The reason is sealed under the alert's key; null: none was given.
create table protection.alert_conflict (
  unit_id uuid not null,
  id uuid not null,
  alert_id uuid not null,
  person_id uuid not null,
  sealed_why bytea,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, alert_id) references protection.alert (unit_id, id)
);
create unique index alert_conflict_once on protection.alert_conflict (unit_id, alert_id, person_id) where removed_at is null;
alter table protection.alert_conflict enable row level security;
create policy own_units on protection.alert_conflict using (unit_id = any((select app.cur_units())::uuid[]))
  with check (unit_id = any((select app.cur_units())::uuid[]));
grant select, insert, update on protection.alert_conflict to protection_app;

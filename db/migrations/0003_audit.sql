create schema audit;
grant usage on schema audit to sanhvai_app;

-- Who did, or was refused, what, on which thing, when, from where. The application may add and read, nothing else.
create table audit.entry (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  at timestamptz not null,
  person_id uuid,
  person_name text not null,
  verb text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  thing_kind text not null default '',
  thing_id text not null default '',
  reason text not null default '',
  from_address text not null default '',
  details jsonb not null default '{}',
  primary key (unit_id, id)
);
create index entry_by_time on audit.entry (unit_id, at desc);
create index entry_by_thing on audit.entry (unit_id, thing_kind, thing_id);
call app.guard('audit.entry');
revoke update, delete on audit.entry from sanhvai_app;

create schema identity;
grant usage on schema identity to sanhvai_app;

-- Nation, province, ward, agencies and villages: the map, not ward data, so no unit_id of its own.
create table identity.unit (
  id uuid primary key,
  kind text not null check (kind in ('nation', 'province', 'ward', 'agency', 'village')),
  parent_id uuid references identity.unit (id),
  ward_id uuid references identity.unit (id), -- of an agency or village
  name text not null,
  short_name text not null,
  symbol text not null default '', -- VHXH in 12/UBND-VHXH
  place text not null default '', -- địa danh on documents
  issuer text[] not null default '{}', -- lines of the issuer block
  ordered_by_plan boolean not null default true, -- false: the Front and mass organisations are asked, not ordered
  sort integer not null default 0,
  sample boolean not null default false,
  ended_on date,
  folded text generated always as (app.fold(name)) stored
);
create table identity.unit_ancestor (
  ancestor_id uuid not null references identity.unit (id),
  unit_id uuid not null references identity.unit (id),
  primary key (ancestor_id, unit_id)
);
-- Other ways a document writes a body's name, folded.
create table identity.unit_alias (
  unit_id uuid not null references identity.unit (id),
  folded text not null,
  agency_id uuid not null references identity.unit (id),
  primary key (unit_id, folded)
);
create table identity.person (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  user_id text,
  full_name text not null,
  position_title text not null default '',
  agency_id uuid references identity.unit (id),
  phone text not null default '',
  email text not null default '',
  ends_on date,
  must_change_password boolean not null default false,
  failed_tries integer not null default 0,
  locked_until timestamptz,
  row_version integer not null default 1,
  created_at timestamptz not null default now(),
  folded text generated always as (app.fold(full_name)) stored,
  primary key (unit_id, id),
  unique (unit_id, user_id)
);
create index person_by_user on identity.person (user_id);
create table identity.role_holding (
  unit_id uuid not null,
  person_id uuid not null,
  role text not null,
  from_on date not null,
  to_on date,
  primary key (unit_id, person_id, role),
  foreign key (unit_id, person_id) references identity.person (unit_id, id) on delete cascade
);
grant select, insert, update on identity.unit, identity.unit_ancestor to sanhvai_app;
call app.guard('identity.unit_alias');
call app.guard('identity.person');
call app.guard('identity.role_holding');

create schema reporting;
grant usage on schema reporting to sanhvai_app;

create table reporting.period (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  kind text not null check (kind in ('month', 'quarter', 'half-year', 'year')),
  year integer not null,
  ordinal integer not null, -- month 1-12, quarter 1-4, half 1-2, year 1
  from_on date not null,
  to_on date not null,
  returns_due_on date not null,
  report_due_on date not null,
  primary key (unit_id, id),
  unique (unit_id, year, kind, ordinal)
);
-- One agency's word for one period: the figures are its tasks' own, this is the summary and that it is complete.
create table reporting.return (
  unit_id uuid not null,
  period_id uuid not null,
  agency_id uuid not null references identity.unit (id),
  results text not null default '',
  difficulties text not null default '',
  proposals text not null default '',
  sent_by uuid,
  sent_by_name text not null,
  sent_at timestamptz not null,
  row_version integer not null default 1,
  primary key (unit_id, period_id, agency_id),
  foreign key (unit_id, period_id) references reporting.period (unit_id, id)
);
create table reporting.report (
  unit_id uuid not null,
  id uuid not null,
  period_id uuid not null,
  state text not null check (state in ('draft', 'submitted', 'signed')),
  prose jsonb not null default '{}', -- field of the tree -> what the officer typed
  prose_saved_at timestamptz,
  figures jsonb, -- ref -> value, as frozen when submitted
  tree jsonb, -- the neutral tree, frozen when submitted for signature
  document_id uuid,
  return_reason text not null default '',
  submitted_by uuid,
  submitted_at timestamptz,
  signed_by uuid,
  signed_at timestamptz,
  row_version integer not null default 1,
  primary key (unit_id, id),
  unique (unit_id, period_id),
  foreign key (unit_id, period_id) references reporting.period (unit_id, id),
  foreign key (unit_id, document_id) references documents.document (unit_id, id)
);
call app.guard('reporting.period');
call app.guard('reporting.return');
call app.guard('reporting.report');

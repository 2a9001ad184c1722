-- When a body whose return is missing was last reminded; each reminder stands in the audit.
create table reporting.reminder (
  unit_id uuid not null,
  period_id uuid not null,
  agency_id uuid not null references identity.unit (id),
  reminded_at timestamptz not null,
  reminded_by_name text not null,
  primary key (unit_id, period_id, agency_id),
  foreign key (unit_id, period_id) references reporting.period (unit_id, id)
);
call app.guard('reporting.reminder');

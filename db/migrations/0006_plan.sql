create schema plan;
grant usage on schema plan to sanhvai_app;

-- A document as it was read: the file, its blocks and the first reading are kept for good.
create table plan.source (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  file_id uuid not null,
  name text not null,
  sha256 text not null,
  format text not null,
  blocks jsonb not null,
  reading jsonb not null,
  read_by uuid,
  read_at timestamptz not null,
  primary key (unit_id, id),
  foreign key (unit_id, file_id) references documents.file (unit_id, id)
);
create index source_by_hash on plan.source (unit_id, sha256);

-- One version of one year's plan. An amendment is a new row with the next version_number.
create table plan.plan (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  year integer not null,
  version_number integer not null,
  state text not null check (state in ('reading', 'draft', 'submitted', 'approved', 'superseded', 'set-aside')),
  title text not null,
  bases jsonb not null default '[]', -- text[]: căn cứ lines
  preamble text not null default '',
  recipients jsonb not null default '[]', -- text[]: nơi nhận
  kept_by text not null default 'VT',
  signer_authority jsonb not null default '[]', -- text[]: TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH
  signer_name text not null default '',
  source_id uuid,
  amends_id uuid,
  document_id uuid,
  return_reason text not null default '',
  submitted_by uuid,
  submitted_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  row_version integer not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, source_id) references plan.source (unit_id, id),
  foreign key (unit_id, amends_id) references plan.plan (unit_id, id),
  foreign key (unit_id, document_id) references documents.document (unit_id, id)
);
create index plan_by_year on plan.plan (unit_id, year, version_number);
-- One plan in force a year.
create unique index plan_in_force on plan.plan (unit_id, year) where state = 'approved';

-- The plan's own lines in order, as the document has them.
create table plan.line (
  unit_id uuid not null,
  plan_id uuid not null,
  id uuid not null,
  line_key uuid not null, -- the same line in every version
  ordinal integer not null,
  kind text not null check (kind in ('section', 'group', 'paragraph', 'item', 'agency', 'duty')),
  role text not null default 'other', -- SectionRole of the section it stands in
  label text not null default '',
  words text not null,
  span jsonb, -- where it was read
  primary key (unit_id, id),
  foreign key (unit_id, plan_id) references plan.plan (unit_id, id) on delete cascade
);
create index line_in_order on plan.line (unit_id, plan_id, ordinal);

-- Who is to do what by when: a line of the programme and of the annex.
create table plan.assignment (
  unit_id uuid not null,
  plan_id uuid not null,
  id uuid not null,
  task_id uuid not null, -- the same task in every version and in work.task
  line_id uuid,
  ordinal integer not null,
  title text not null,
  lead_agency_id uuid references identity.unit (id),
  product text not null default '',
  from_on date,
  to_on date,
  basis text not null default '', -- the place in the plan: II.1, IV.2
  span jsonb,
  rule text not null default '',
  confidence text not null default 'sure' check (confidence in ('sure', 'check', 'guess')),
  doubt text not null default '', -- code of what is unclear; '' when nothing is
  checked boolean not null default false,
  primary key (unit_id, id),
  foreign key (unit_id, plan_id) references plan.plan (unit_id, id) on delete cascade,
  foreign key (unit_id, line_id) references plan.line (unit_id, id)
);
create index assignment_in_order on plan.assignment (unit_id, plan_id, ordinal);
create table plan.assignment_partner (
  unit_id uuid not null,
  assignment_id uuid not null,
  agency_id uuid not null references identity.unit (id),
  primary key (unit_id, assignment_id, agency_id),
  foreign key (unit_id, assignment_id) references plan.assignment (unit_id, id) on delete cascade
);
call app.guard('plan.source');
call app.guard('plan.plan');
call app.guard('plan.line');
call app.guard('plan.assignment');
call app.guard('plan.assignment_partner');

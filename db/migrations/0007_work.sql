create schema work;
grant usage on schema work to sanhvai_app;

create table work.task_counter (
  unit_id uuid not null references identity.unit (id),
  year integer not null,
  last_number integer not null,
  primary key (unit_id, year)
);
create table work.task (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  year integer not null,
  number integer not null, -- how people name it: nhiệm vụ 12
  plan_id uuid,
  line_key uuid,
  title text not null,
  product text not null default '',
  basis text not null default '',
  theme text not null default 'other', -- code of work/themes.ts: where it stands in the report
  lead_agency_id uuid not null references identity.unit (id),
  from_on date,
  due_on date,
  first_due_on date, -- before any extension
  state text not null check (state in ('not-started', 'doing', 'reported', 'accepted', 'withdrawn')),
  done_on date, -- the day the result was reported
  percent integer not null default 0 check (percent between 0 and 100),
  given_at timestamptz not null,
  row_version integer not null default 1,
  folded text generated always as (app.fold(title)) stored,
  primary key (unit_id, id),
  unique (unit_id, year, number)
);
create index task_by_due on work.task (unit_id, due_on, number);
-- the work list: open first, the earliest deadline on top
create index task_work_list on work.task (unit_id, (state in ('accepted', 'withdrawn')), due_on, number);
create index task_by_lead on work.task (unit_id, lead_agency_id, due_on);
create index task_folded on work.task using gin (folded gin_trgm_ops);
create table work.task_partner (
  unit_id uuid not null,
  task_id uuid not null,
  agency_id uuid not null references identity.unit (id),
  state text not null default 'not-started' check (state in ('not-started', 'doing', 'done')),
  primary key (unit_id, task_id, agency_id),
  foreign key (unit_id, task_id) references work.task (unit_id, id) on delete cascade
);
create index partner_by_agency on work.task_partner (unit_id, agency_id);
-- All that happened to a task, in order; never changed afterwards.
create table work.event (
  unit_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('given', 'changed', 'progress', 'result', 'accepted', 'returned',
    'extension-asked', 'extended', 'extension-refused', 'chased', 'withdrawn')),
  person_id uuid,
  person_name text not null,
  agency_id uuid,
  sentence text not null default '',
  due_on date, -- asked for or granted
  percent integer,
  primary key (unit_id, id),
  foreign key (unit_id, task_id) references work.task (unit_id, id) on delete cascade
);
create index event_by_task on work.event (unit_id, task_id, at);
-- A number an agency reported, with women and men where people are counted.
create table work.figure (
  unit_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  event_id uuid not null,
  agency_id uuid not null,
  measure text not null, -- code of work/measures.ts
  total integer not null check (total >= 0),
  women integer check (women >= 0),
  men integer check (men >= 0),
  on_day date not null, -- the day it counts for
  state text not null default 'sent' check (state in ('sent', 'accepted', 'returned')),
  primary key (unit_id, id),
  foreign key (unit_id, task_id) references work.task (unit_id, id) on delete cascade,
  foreign key (unit_id, event_id) references work.event (unit_id, id) on delete cascade,
  check (women is null or men is null or women + men = total)
);
create index figure_by_measure on work.figure (unit_id, measure, on_day);
create index figure_by_task on work.figure (unit_id, task_id);
call app.guard('work.task_counter');
call app.guard('work.task');
call app.guard('work.task_partner');
call app.guard('work.event');
call app.guard('work.figure');

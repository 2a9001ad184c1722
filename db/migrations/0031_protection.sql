-- Survivors' cases. Only protection_app reads here: the role of the office pages has no usage on the schema, so no other
-- module can ask even whether a case exists. What tells who somebody is or what happened is bytea, sealed by the application
-- with a key of the record (sealed_…); in clear stand only ids, codes, states and instants that the work is steered by.
do $$ begin
  if not exists (select from pg_roles where rolname = 'protection_app') then
    create role protection_app nologin nosuperuser nobypassrls nocreatedb nocreaterole; -- the administrator gives it a password
  end if;
exception when insufficient_privilege then
  raise exception 'The role protection_app is missing: create it as the README says, then start again.';
end $$;
create schema protection;
revoke all on schema protection from public;
grant usage on schema protection to protection_app;
grant usage on schema app, identity to protection_app;
grant execute on function app.cur_units() to protection_app;
grant select (id, kind, parent_id, ward_id, name, short_name, symbol, place, issuer, sort, sample, ended_on) on identity.unit to protection_app;
grant select (unit_id, id, full_name, position_title, agency_id, ends_on) on identity.person to protection_app;
grant select on identity.role_holding to protection_app;

grant usage on schema calendar to protection_app;
grant select on all tables in schema calendar to protection_app;

create procedure protection.guard(tenant_table regclass, rights text default 'select, insert, update') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('create policy own_units on %s using (unit_id = any((select app.cur_units())::uuid[]))
    with check (unit_id = any((select app.cur_units())::uuid[]))', tenant_table);
  execute format('grant %s on %s to protection_app', rights, tenant_table);
end $$;

-- Keys: the master key is in a file outside the database, wraps the unit's key, which wraps a key for each record.
create table protection.unit_key (
  unit_id uuid not null references identity.unit (id),
  version integer not null,
  master_id text not null, -- which master key wrapped it
  wrapped bytea not null,
  made_at timestamptz not null,
  primary key (unit_id, version)
);
create table protection.record_key (
  unit_id uuid not null references identity.unit (id),
  record_id uuid not null, -- an alert, a case, a referral, a service
  unit_key_version integer not null,
  wrapped bytea, -- null: destroyed, and with it everything sealed under it
  destroyed_at timestamptz,
  destroyed_by uuid,
  primary key (unit_id, record_id)
);

-- Who may be here at all: named by the leader, confirmed by a second person, shown by code.
create table protection.worker (
  unit_id uuid not null references identity.unit (id),
  person_id uuid not null,
  code text not null, -- CB-03
  primary key (unit_id, person_id),
  unique (unit_id, code)
);
create table protection.sealed_role (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('case-worker', 'supervisor', 'duty-officer', 'police', 'health', 'shelter-keeper', 'chair')),
  from_on date not null,
  to_on date,
  named_by uuid not null,
  named_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  primary key (unit_id, id)
);
create index sealed_role_by_person on protection.sealed_role (unit_id, person_id);
create table protection.unlock (
  unit_id uuid not null references identity.unit (id),
  person_id uuid not null,
  session_hash bytea not null, -- of the sign-in session it belongs to
  unlocked_at timestamptz not null,
  used_at timestamptz not null,
  primary key (unit_id, person_id, session_hash)
);

-- Every look, act and refusal, before the page is shown; each line carries a keyed mark over the line before it.
create table protection.trace (
  unit_id uuid not null references identity.unit (id),
  seq bigint not null,
  at timestamptz not null,
  person_id uuid,
  verb text not null,
  outcome text not null check (outcome in ('looked', 'done', 'refused')),
  subject_kind text not null default '',
  subject_id uuid,
  sealed_reason bytea,
  reason_code text not null default '',
  from_address text not null default '',
  mark bytea not null,
  primary key (unit_id, seq)
);
create index trace_by_subject on protection.trace (unit_id, subject_id, seq);
create index trace_by_person on protection.trace (unit_id, person_id, seq);
create table protection.trace_head (
  unit_id uuid not null references identity.unit (id),
  seq bigint not null,
  mark bytea not null,
  head_mark bytea not null, -- keyed over seq and mark: an older head cannot be written back by somebody without the key
  primary key (unit_id)
);

create table protection.counter (
  unit_id uuid not null references identity.unit (id),
  name text not null, -- case, alert, worker
  last_number integer not null,
  primary key (unit_id, name)
);
create table protection.setting (
  unit_id uuid not null references identity.unit (id),
  name text not null,
  value jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (unit_id, name)
);

-- A report that somebody may need help, before any case.
create table protection.alert (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  code text not null,
  received_at timestamptz not null,
  door text not null check (door in ('village-head', 'police', 'school', 'health-station', 'mass-organisation', 'hotline', 'citizen', 'survivor', 'people-committee')),
  received_by uuid, -- null: the public help page
  in_danger text not null check (in_danger in ('yes', 'no', 'unsaid')),
  child_path boolean not null default false,
  sealed_words bytea not null,
  state text not null check (state in ('new', 'assigned', 'answered', 'case', 'closed')),
  told_chair_at timestamptz not null,
  chair_seen_at timestamptz,
  assigned_to uuid,
  assigned_by uuid,
  assigned_at timestamptz,
  answered_at timestamptz,
  answer_code text not null default '',
  case_id uuid,
  return_code_hash bytea,
  return_code_until timestamptz,
  row_version integer not null default 1,
  primary key (unit_id, id),
  unique (unit_id, code)
);
create index alert_open on protection.alert (unit_id, (state in ('case', 'closed')), received_at);
create index alert_by_return_code on protection.alert (unit_id, return_code_hash);
create table protection.alert_link (
  unit_id uuid not null,
  alert_id uuid not null,
  other_id uuid not null,
  linked_by uuid not null,
  linked_at timestamptz not null,
  primary key (unit_id, alert_id, other_id),
  foreign key (unit_id, alert_id) references protection.alert (unit_id, id),
  foreign key (unit_id, other_id) references protection.alert (unit_id, id)
);
create table protection.alert_reply (
  unit_id uuid not null,
  id uuid not null,
  alert_id uuid not null,
  at timestamptz not null,
  by_person uuid not null,
  sealed_words bytea not null,
  primary key (unit_id, id),
  foreign key (unit_id, alert_id) references protection.alert (unit_id, id)
);
create index reply_by_alert on protection.alert_reply (unit_id, alert_id, at);

create table protection.case_file (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  code text not null, -- KX-0417
  opened_at timestamptz not null,
  opened_by uuid not null,
  state text not null check (state in ('open', 'stopped', 'closing', 'closed')),
  step integer not null check (step between 1 and 6),
  case_worker_id uuid not null,
  supervisor_id uuid,
  child_path boolean not null default false,
  contacted_at timestamptz,
  next_contact_at timestamptz,
  reassess_on date,
  closed_at timestamptz,
  row_version integer not null default 1,
  primary key (unit_id, id),
  unique (unit_id, code)
);
create index case_by_worker on protection.case_file (unit_id, case_worker_id, state);
create index case_by_supervisor on protection.case_file (unit_id, supervisor_id, state);
-- The content, part by part: person, contact, household, facts, account, assessment, plan, safety-plan …
create table protection.case_part (
  unit_id uuid not null,
  case_id uuid not null,
  part text not null,
  sealed bytea not null,
  by_person uuid not null,
  at timestamptz not null,
  row_version integer not null default 1,
  primary key (unit_id, case_id, part),
  foreign key (unit_id, case_id) references protection.case_file (unit_id, id)
);
-- What happened, in order; never changed afterwards.
create table protection.case_event (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  by_person uuid not null,
  kind text not null,
  sealed bytea,
  primary key (unit_id, id),
  foreign key (unit_id, case_id) references protection.case_file (unit_id, id)
);
create index event_by_case on protection.case_event (unit_id, case_id, at);
create table protection.assignment (
  unit_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('case-worker', 'supervisor')),
  from_at timestamptz not null,
  to_at timestamptz,
  by_person uuid not null,
  primary key (unit_id, case_id, person_id, role, from_at),
  foreign key (unit_id, case_id) references protection.case_file (unit_id, id)
);
create index assignment_by_person on protection.assignment (unit_id, person_id);
create table protection.conflict (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  sealed_why bytea not null,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,
  primary key (unit_id, id),
  foreign key (unit_id, case_id) references protection.case_file (unit_id, id)
);
create index conflict_by_case on protection.conflict (unit_id, case_id);
create table protection.break_glass (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  until timestamptz not null,
  sealed_reason bytea not null,
  told_supervisor_at timestamptz not null,
  review_due_on date not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  finding text not null default '', -- justified, not-justified
  sealed_finding bytea,
  primary key (unit_id, id),
  foreign key (unit_id, case_id) references protection.case_file (unit_id, id)
);
create index break_glass_by_case on protection.break_glass (unit_id, case_id, person_id);

create table protection.consent (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  need text not null,
  to_agency uuid,
  to_service uuid,
  facts text[] not null, -- codes of the facts ticked, never the facts
  given_at timestamptz not null,
  given_how text not null, -- spoken, written, signed
  until_on date not null,
  taken_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (unit_id, id),
  foreign key (unit_id, case_id) references protection.case_file (unit_id, id)
);
create index consent_by_case on protection.consent (unit_id, case_id);
create table protection.referral (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  code text not null, -- what the receiver sees in place of the case's code
  need text not null,
  to_agency uuid,
  to_service uuid,
  consent_id uuid,
  legal_ground text not null default '',
  sealed_ground bytea, -- under the case's key: the reason is not the receiver's
  sealed_facts bytea, -- under the referral's own key; null once the view is closed
  sent_at timestamptz not null,
  sent_by uuid not null,
  until_on date not null,
  state text not null check (state in ('sent', 'accepted', 'declined', 'done', 'withdrawn', 'expired')),
  answered_at timestamptz,
  answered_by uuid,
  sealed_answer bytea,
  done_at timestamptz,
  reminded_at timestamptz,
  reminders integer not null default 0,
  review_due_at timestamptz, -- of one sent without consent
  reviewed_at timestamptz,
  reviewed_by uuid,
  row_version integer not null default 1,
  primary key (unit_id, id),
  unique (unit_id, code),
  foreign key (unit_id, case_id) references protection.case_file (unit_id, id),
  foreign key (unit_id, consent_id) references protection.consent (unit_id, id)
);
create index referral_by_case on protection.referral (unit_id, case_id);
create index referral_by_agency on protection.referral (unit_id, to_agency, state);
create index referral_by_service on protection.referral (unit_id, to_service, state);
create table protection.need_track (
  unit_id uuid not null,
  case_id uuid not null,
  need text not null check (need in ('safety', 'reception', 'shelter', 'counselling', 'health', 'emergency')),
  state text not null check (state in ('not-asked', 'not-wanted', 'wanted', 'under-way', 'received', 'declined', 'unavailable')),
  since timestamptz not null,
  by_person uuid not null,
  sealed bytea,
  row_version integer not null default 1,
  primary key (unit_id, case_id, need),
  foreign key (unit_id, case_id) references protection.case_file (unit_id, id)
);

-- Services and addresses: name, telephone, place and hours are sealed; the public list is opened from here only with the owner's consent.
create table protection.service (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  kind text not null check (kind in ('trusted-address', 'shelter', 'health', 'legal-aid', 'counselling', 'social-facility', 'police', 'other')),
  needs text[] not null,
  agency_id uuid, -- a body of the ward that answers for it
  sealed bytea not null,
  capacity integer,
  keeper_id uuid, -- the shelter keeper
  publish_consent_at timestamptz,
  publish_ended_at timestamptz,
  verified_on date,
  ended_on date,
  row_version integer not null default 1,
  primary key (unit_id, id)
);
-- How many stay where; which case, only the case's own sealed part knows.
create table protection.stay (
  unit_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  from_at timestamptz not null,
  latest_to date not null,
  to_at timestamptz,
  people integer not null,
  primary key (unit_id, id),
  foreign key (unit_id, service_id) references protection.service (unit_id, id)
);
create index stay_by_service on protection.stay (unit_id, service_id);
create table protection.support (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  item text not null,
  on_day date not null,
  amount_dong bigint not null,
  rate_source text not null default '',
  sealed bytea,
  by_person uuid not null,
  primary key (unit_id, id),
  foreign key (unit_id, case_id) references protection.case_file (unit_id, id)
);
create index support_by_case on protection.support (unit_id, case_id);

create table protection.danger_assessment (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  by_person uuid not null,
  instrument text not null,
  instrument_version text not null,
  sealed bytea not null, -- answers and outcome
  reassess_on date not null,
  primary key (unit_id, id),
  foreign key (unit_id, case_id) references protection.case_file (unit_id, id)
);
create index danger_by_case on protection.danger_assessment (unit_id, case_id, at);

create table protection.clock (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  clock text not null, -- id in the clock table
  subject_kind text not null check (subject_kind in ('alert', 'case', 'order', 'referral', 'stay', 'data-request', 'breach')),
  subject_id uuid not null,
  case_id uuid,
  started_at timestamptz not null,
  started_by_event text not null,
  warn_at timestamptz,
  due_at timestamptz not null,
  holder_role text not null,
  stopped_at timestamptz,
  stopped_by uuid,
  stop_event text not null default '',
  sealed_late_reason bytea,
  primary key (unit_id, id)
);
create index clock_running on protection.clock (unit_id, due_at) where stopped_at is null;
create index clock_by_subject on protection.clock (unit_id, subject_id);

-- Contact bans and child separations: a thing with its events, in order.
create table protection.protective_order (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('contact-ban', 'child-separation')),
  code text not null, -- what police and monitor see: LC-0007
  state text not null,
  requested_at timestamptz not null,
  decided_at timestamptz,
  in_force_at timestamptz,
  ends_at timestamptz,
  monitor_id uuid,
  sealed bytea not null, -- parties, grounds, words of the decision; under the order's own key
  document_number integer,
  row_version integer not null default 1,
  primary key (unit_id, id),
  unique (unit_id, code),
  foreign key (unit_id, case_id) references protection.case_file (unit_id, id)
);
create index order_by_case on protection.protective_order (unit_id, case_id);
create index order_by_state on protection.protective_order (unit_id, state, ends_at);
create table protection.order_event (
  unit_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  at timestamptz not null,
  by_person uuid,
  kind text not null,
  sealed bytea,
  primary key (unit_id, id),
  foreign key (unit_id, order_id) references protection.protective_order (unit_id, id)
);
create index event_by_order on protection.order_event (unit_id, order_id, at);

-- Something new waits for this person; never what.
create table protection.notice (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  kind text not null,
  subject_id uuid,
  seen_at timestamptz,
  primary key (unit_id, id)
);
create index notice_open on protection.notice (unit_id, person_id) where seen_at is null;

create table protection.data_request (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  kind text not null,
  case_id uuid,
  received_at timestamptz not null,
  acknowledge_by date not null,
  answer_by date not null,
  acknowledged_at timestamptz,
  answered_at timestamptz,
  outcome text not null default '',
  sealed bytea not null,
  by_person uuid not null,
  primary key (unit_id, id)
);
create table protection.breach (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  found_at timestamptz not null,
  notify_by timestamptz not null,
  notified_at timestamptz,
  closed_at timestamptz,
  sealed bytea not null,
  by_person uuid not null,
  primary key (unit_id, id)
);
-- Counts that have left, so that a later table cannot be subtracted from an earlier one.
create table protection.released_count (
  unit_id uuid not null references identity.unit (id),
  table_name text not null,
  period text not null,
  cell text not null,
  shown integer, -- null: hidden
  released_at timestamptz not null,
  method_version text not null,
  primary key (unit_id, table_name, period, cell)
);

call protection.guard('protection.unit_key');
call protection.guard('protection.record_key');
call protection.guard('protection.worker', 'select, insert');
call protection.guard('protection.sealed_role');
call protection.guard('protection.unlock', 'select, insert, update, delete');
call protection.guard('protection.trace', 'select, insert');
call protection.guard('protection.trace_head');
call protection.guard('protection.counter');
call protection.guard('protection.setting');
call protection.guard('protection.alert');
call protection.guard('protection.alert_link', 'select, insert');
call protection.guard('protection.alert_reply', 'select, insert');
call protection.guard('protection.case_file');
call protection.guard('protection.case_part', 'select, insert, update, delete');
call protection.guard('protection.case_event', 'select, insert');
call protection.guard('protection.assignment');
call protection.guard('protection.conflict');
call protection.guard('protection.break_glass');
call protection.guard('protection.consent');
call protection.guard('protection.referral');
call protection.guard('protection.need_track');
call protection.guard('protection.service');
call protection.guard('protection.stay');
call protection.guard('protection.support', 'select, insert');
call protection.guard('protection.danger_assessment', 'select, insert');
call protection.guard('protection.clock');
call protection.guard('protection.protective_order');
call protection.guard('protection.order_event', 'select, insert');
call protection.guard('protection.notice');
call protection.guard('protection.data_request');
call protection.guard('protection.breach');
call protection.guard('protection.released_count', 'select, insert');
drop procedure protection.guard;

-- Who stands at the door: her roles, her code, and since when this session's lock is open; a look within the quarter of an
-- hour keeps it open. One statement, before any unit is set; the owner's rights, for row-level security knows no caller yet.
create function protection.at_the_door(unit uuid, person uuid, session bytea, at timestamptz, today date, idle interval, longest interval) returns jsonb
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with held as (
    update protection.unlock set used_at = at
    where unit_id = unit and person_id = person and session_hash = session
      and used_at > at - idle and unlocked_at > at - longest returning unlocked_at
  )
  select jsonb_build_object(
    'code', coalesce((select w.code from protection.worker w where w.unit_id = unit and w.person_id = person), ''),
    'roles', coalesce((select jsonb_agg(distinct r.role order by r.role) from protection.sealed_role r
      where r.unit_id = unit and r.person_id = person and r.confirmed_at is not null and r.ended_at is null
        and r.from_on <= today and (r.to_on is null or r.to_on >= today)), '[]'),
    'open', exists (select from held), 'unlockedAt', (select unlocked_at from held))
$$;
revoke execute on function protection.at_the_door from public;
grant execute on function protection.at_the_door to protection_app;

-- Written from the database by `npm run tables`; change a migration, not this file.

create table audit.entry (
  unit_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  person_id uuid,
  person_name text not null,
  verb text not null,
  outcome text not null,
  thing_kind text not null default ''::text,
  thing_id text not null default ''::text,
  reason text not null default ''::text,
  from_address text not null default ''::text,
  details jsonb not null default '{}'::jsonb,
  constraint entry_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text]))),
  constraint entry_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint entry_pkey PRIMARY KEY (unit_id, id)
);
create table auth.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint account_pkey PRIMARY KEY (id)
);
create table auth.passkey (
  id text not null,
  name text,
  "publicKey" text not null,
  "userId" text not null,
  "credentialID" text not null,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamp with time zone,
  aaguid text,
  constraint "passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint passkey_pkey PRIMARY KEY (id)
);
create table auth.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null,
  shared boolean not null default false,
  constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token)
);
create table auth."twoFactor" (
  id text not null,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamp with time zone,
  constraint "twoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint "twoFactor_pkey" PRIMARY KEY (id)
);
create table auth."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  username text,
  "displayUsername" text,
  "twoFactorEnabled" boolean,
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_key UNIQUE (email),
  constraint user_username_key UNIQUE (username)
);
create table auth.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  constraint verification_pkey PRIMARY KEY (id)
);
create table calendar.day (
  unit_id uuid not null,
  day date not null,
  name text not null,
  closed boolean not null,
  source text not null,
  decided_by uuid,
  decided_by_name text not null,
  decided_at timestamp with time zone not null,
  row_version integer not null default 1,
  constraint day_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint day_pkey PRIMARY KEY (unit_id, day)
);
create table documents.document (
  unit_id uuid not null,
  id uuid not null,
  direction text not null,
  kind text not null,
  state text not null,
  series text,
  year integer not null,
  number integer,
  symbol text not null default ''::text,
  number_text text not null default ''::text,
  issuer_text text not null default ''::text,
  subject text not null,
  issued_on date,
  received_on date,
  tree jsonb,
  source_kind text not null default ''::text,
  source_id uuid,
  file_id uuid,
  signer_name text not null default ''::text,
  created_by uuid,
  created_at timestamp with time zone not null,
  row_version integer not null default 1,
  folded text generated always as (app.fold(subject)) stored,
  constraint document_direction_check CHECK ((direction = ANY (ARRAY['out'::text, 'in'::text]))),
  constraint document_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'issued'::text, 'received'::text, 'withdrawn'::text]))),
  constraint document_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint document_pkey PRIMARY KEY (unit_id, id),
  constraint document_unit_id_series_year_number_key UNIQUE (unit_id, series, year, number)
);
create table documents.file (
  unit_id uuid not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  byte_size integer not null,
  sha256 text not null,
  owner_kind text not null,
  owner_id uuid not null,
  agency_id uuid,
  uploaded_by uuid,
  uploaded_at timestamp with time zone not null,
  constraint file_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint file_pkey PRIMARY KEY (unit_id, id)
);
create table documents.file_content (
  unit_id uuid not null,
  file_id uuid not null,
  bytes bytea not null,
  constraint file_content_unit_id_file_id_fkey FOREIGN KEY (unit_id, file_id) REFERENCES documents.file(unit_id, id) ON DELETE CASCADE,
  constraint file_content_pkey PRIMARY KEY (unit_id, file_id)
);
create table documents.opening (
  unit_id uuid not null,
  document_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  agency_id uuid,
  opened_at timestamp with time zone not null,
  constraint opening_unit_id_document_id_fkey FOREIGN KEY (unit_id, document_id) REFERENCES documents.document(unit_id, id) ON DELETE CASCADE,
  constraint opening_pkey PRIMARY KEY (unit_id, document_id, person_id)
);
create table documents.recipient (
  unit_id uuid not null,
  document_id uuid not null,
  ordinal integer not null,
  words text not null,
  agency_id uuid,
  letter_id uuid,
  constraint recipient_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.unit(id),
  constraint recipient_unit_id_document_id_fkey FOREIGN KEY (unit_id, document_id) REFERENCES documents.document(unit_id, id) ON DELETE CASCADE,
  constraint recipient_pkey PRIMARY KEY (unit_id, document_id, ordinal)
);
create table documents.series_counter (
  unit_id uuid not null,
  series text not null,
  year integer not null,
  last_number integer not null,
  constraint series_counter_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint series_counter_pkey PRIMARY KEY (unit_id, series, year)
);
create table identity.person (
  unit_id uuid not null,
  id uuid not null,
  user_id text,
  full_name text not null,
  position_title text not null default ''::text,
  agency_id uuid,
  phone text not null default ''::text,
  email text not null default ''::text,
  ends_on date,
  must_change_password boolean not null default false,
  failed_tries integer not null default 0,
  locked_until timestamp with time zone,
  row_version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  folded text generated always as (app.fold(full_name)) stored,
  access_changed_at timestamp with time zone,
  constraint person_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.unit(id),
  constraint person_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint person_pkey PRIMARY KEY (unit_id, id),
  constraint person_unit_id_user_id_key UNIQUE (unit_id, user_id)
);
create table identity.role_holding (
  unit_id uuid not null,
  person_id uuid not null,
  role text not null,
  from_on date not null,
  to_on date,
  constraint role_holding_unit_id_person_id_fkey FOREIGN KEY (unit_id, person_id) REFERENCES identity.person(unit_id, id) ON DELETE CASCADE,
  constraint role_holding_pkey PRIMARY KEY (unit_id, person_id, role)
);
create table identity.sign_in_try (
  subject text not null,
  window_start timestamp with time zone not null,
  tries integer not null,
  locked_until timestamp with time zone,
  constraint sign_in_try_pkey PRIMARY KEY (subject, window_start)
);
create table identity.unit (
  id uuid not null,
  kind text not null,
  parent_id uuid,
  ward_id uuid,
  name text not null,
  short_name text not null,
  symbol text not null default ''::text,
  place text not null default ''::text,
  issuer text[] not null default '{}'::text[],
  ordered_by_plan boolean not null default true,
  sort integer not null default 0,
  sample boolean not null default false,
  ended_on date,
  folded text generated always as (app.fold(name)) stored,
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['nation'::text, 'province'::text, 'ward'::text, 'agency'::text, 'village'::text]))),
  constraint unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES identity.unit(id),
  constraint unit_ward_id_fkey FOREIGN KEY (ward_id) REFERENCES identity.unit(id),
  constraint unit_pkey PRIMARY KEY (id)
);
create table identity.unit_alias (
  unit_id uuid not null,
  folded text not null,
  agency_id uuid not null,
  words text not null default ''::text,
  constraint unit_alias_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.unit(id),
  constraint unit_alias_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint unit_alias_pkey PRIMARY KEY (unit_id, folded)
);
create table identity.unit_ancestor (
  ancestor_id uuid not null,
  unit_id uuid not null,
  constraint unit_ancestor_ancestor_id_fkey FOREIGN KEY (ancestor_id) REFERENCES identity.unit(id),
  constraint unit_ancestor_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint unit_ancestor_pkey PRIMARY KEY (ancestor_id, unit_id)
);
create table plan.assignment (
  unit_id uuid not null,
  plan_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  line_id uuid,
  ordinal integer not null,
  title text not null,
  lead_agency_id uuid,
  product text not null default ''::text,
  from_on date,
  to_on date,
  basis text not null default ''::text,
  span jsonb,
  rule text not null default ''::text,
  confidence text not null default 'sure'::text,
  doubt text not null default ''::text,
  checked boolean not null default false,
  constraint assignment_confidence_check CHECK ((confidence = ANY (ARRAY['sure'::text, 'check'::text, 'guess'::text]))),
  constraint assignment_lead_agency_id_fkey FOREIGN KEY (lead_agency_id) REFERENCES identity.unit(id),
  constraint assignment_unit_id_line_id_fkey FOREIGN KEY (unit_id, line_id) REFERENCES plan.line(unit_id, id),
  constraint assignment_unit_id_plan_id_fkey FOREIGN KEY (unit_id, plan_id) REFERENCES plan.plan(unit_id, id) ON DELETE CASCADE,
  constraint assignment_pkey PRIMARY KEY (unit_id, id)
);
create table plan.assignment_partner (
  unit_id uuid not null,
  assignment_id uuid not null,
  agency_id uuid not null,
  constraint assignment_partner_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.unit(id),
  constraint assignment_partner_unit_id_assignment_id_fkey FOREIGN KEY (unit_id, assignment_id) REFERENCES plan.assignment(unit_id, id) ON DELETE CASCADE,
  constraint assignment_partner_pkey PRIMARY KEY (unit_id, assignment_id, agency_id)
);
create table plan.line (
  unit_id uuid not null,
  plan_id uuid not null,
  id uuid not null,
  line_key uuid not null,
  ordinal integer not null,
  kind text not null,
  role text not null default 'other'::text,
  label text not null default ''::text,
  words text not null,
  span jsonb,
  constraint line_kind_check CHECK ((kind = ANY (ARRAY['section'::text, 'group'::text, 'paragraph'::text, 'item'::text, 'agency'::text, 'duty'::text]))),
  constraint line_unit_id_plan_id_fkey FOREIGN KEY (unit_id, plan_id) REFERENCES plan.plan(unit_id, id) ON DELETE CASCADE,
  constraint line_pkey PRIMARY KEY (unit_id, id)
);
create table plan.plan (
  unit_id uuid not null,
  id uuid not null,
  year integer not null,
  version_number integer not null,
  state text not null,
  title text not null,
  bases jsonb not null default '[]'::jsonb,
  preamble text not null default ''::text,
  recipients jsonb not null default '[]'::jsonb,
  kept_by text not null default 'VT'::text,
  signer_authority jsonb not null default '[]'::jsonb,
  signer_name text not null default ''::text,
  source_id uuid,
  amends_id uuid,
  document_id uuid,
  return_reason text not null default ''::text,
  submitted_by uuid,
  submitted_at timestamp with time zone,
  approved_by uuid,
  approved_at timestamp with time zone,
  created_by uuid,
  created_at timestamp with time zone not null,
  row_version integer not null default 1,
  constraint plan_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'draft'::text, 'submitted'::text, 'approved'::text, 'superseded'::text, 'set-aside'::text]))),
  constraint plan_unit_id_amends_id_fkey FOREIGN KEY (unit_id, amends_id) REFERENCES plan.plan(unit_id, id),
  constraint plan_unit_id_document_id_fkey FOREIGN KEY (unit_id, document_id) REFERENCES documents.document(unit_id, id),
  constraint plan_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint plan_unit_id_source_id_fkey FOREIGN KEY (unit_id, source_id) REFERENCES plan.source(unit_id, id),
  constraint plan_pkey PRIMARY KEY (unit_id, id)
);
create table plan.source (
  unit_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  name text not null,
  sha256 text not null,
  format text not null,
  blocks jsonb not null,
  reading jsonb not null,
  read_by uuid,
  read_at timestamp with time zone not null,
  constraint source_unit_id_file_id_fkey FOREIGN KEY (unit_id, file_id) REFERENCES documents.file(unit_id, id),
  constraint source_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint source_pkey PRIMARY KEY (unit_id, id)
);
create table portal.number (
  unit_id uuid not null,
  id uuid not null,
  name text not null,
  digits text not null,
  kind text not null,
  note text not null default ''::text,
  source text not null default ''::text,
  sort integer not null default 0,
  shown boolean not null default true,
  checked_on date,
  checked_by uuid,
  row_version integer not null default 1,
  constraint number_check CHECK (((checked_on IS NULL) = (checked_by IS NULL))),
  constraint number_digits_check CHECK ((digits ~ '^[0-9]{3,15}$'::text)),
  constraint number_kind_check CHECK ((kind = ANY (ARRAY['danger'::text, 'ward'::text, 'others'::text]))),
  constraint number_unit_id_checked_by_fkey FOREIGN KEY (unit_id, checked_by) REFERENCES identity.person(unit_id, id),
  constraint number_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES portal.page(unit_id),
  constraint number_pkey PRIMARY KEY (unit_id, id)
);
create table portal.page (
  unit_id uuid not null,
  about text not null default ''::text,
  address text not null default ''::text,
  hours text not null default ''::text,
  who_reads text not null default ''::text,
  leave_to text not null default 'https://nchmf.gov.vn/'::text,
  code_days integer not null default 30,
  row_version integer not null default 1,
  constraint page_code_days_check CHECK (((code_days >= 1) AND (code_days <= 365))),
  constraint page_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint page_pkey PRIMARY KEY (unit_id)
);
create table portal.return_code (
  unit_id uuid not null,
  code_hash text not null,
  sent_hash text not null,
  delivered boolean not null default false,
  expires_on date not null,
  constraint return_code_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint return_code_pkey PRIMARY KEY (unit_id, code_hash),
  constraint return_code_unit_id_sent_hash_key UNIQUE (unit_id, sent_hash)
);
create table portal.try (
  unit_id uuid not null,
  subject text not null,
  tries integer not null,
  since timestamp with time zone not null,
  next_at timestamp with time zone not null,
  constraint try_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint try_pkey PRIMARY KEY (unit_id, subject)
);
create table protection.alert (
  unit_id uuid not null,
  id uuid not null,
  code text not null,
  received_at timestamp with time zone not null,
  door text not null,
  received_by uuid,
  in_danger text not null,
  child_path boolean not null default false,
  sealed_words bytea not null,
  state text not null,
  told_chair_at timestamp with time zone not null,
  chair_seen_at timestamp with time zone,
  assigned_to uuid,
  assigned_by uuid,
  assigned_at timestamp with time zone,
  answered_at timestamp with time zone,
  answer_code text not null default ''::text,
  case_id uuid,
  return_code_hash bytea,
  return_code_until timestamp with time zone,
  row_version integer not null default 1,
  child_said text not null default 'unsaid'::text,
  constraint alert_child_said_check CHECK ((child_said = ANY (ARRAY['yes'::text, 'no'::text, 'unsaid'::text]))),
  constraint alert_door_check CHECK ((door = ANY (ARRAY['village-head'::text, 'police'::text, 'school'::text, 'health-station'::text, 'mass-organisation'::text, 'hotline'::text, 'citizen'::text, 'survivor'::text, 'people-committee'::text]))),
  constraint alert_in_danger_check CHECK ((in_danger = ANY (ARRAY['yes'::text, 'no'::text, 'unsaid'::text]))),
  constraint alert_state_check CHECK ((state = ANY (ARRAY['new'::text, 'assigned'::text, 'answered'::text, 'case'::text, 'closed'::text]))),
  constraint alert_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint alert_pkey PRIMARY KEY (unit_id, id),
  constraint alert_unit_id_code_key UNIQUE (unit_id, code)
);
create table protection.alert_conflict (
  unit_id uuid not null,
  id uuid not null,
  alert_id uuid not null,
  person_id uuid not null,
  sealed_why bytea,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  removed_by uuid,
  removed_at timestamp with time zone,
  constraint alert_conflict_unit_id_alert_id_fkey FOREIGN KEY (unit_id, alert_id) REFERENCES protection.alert(unit_id, id),
  constraint alert_conflict_pkey PRIMARY KEY (unit_id, id)
);
create table protection.alert_link (
  unit_id uuid not null,
  alert_id uuid not null,
  other_id uuid not null,
  linked_by uuid not null,
  linked_at timestamp with time zone not null,
  constraint alert_link_unit_id_alert_id_fkey FOREIGN KEY (unit_id, alert_id) REFERENCES protection.alert(unit_id, id),
  constraint alert_link_unit_id_other_id_fkey FOREIGN KEY (unit_id, other_id) REFERENCES protection.alert(unit_id, id),
  constraint alert_link_pkey PRIMARY KEY (unit_id, alert_id, other_id)
);
create table protection.alert_reply (
  unit_id uuid not null,
  id uuid not null,
  alert_id uuid not null,
  at timestamp with time zone not null,
  by_person uuid not null,
  sealed_words bytea not null,
  constraint alert_reply_unit_id_alert_id_fkey FOREIGN KEY (unit_id, alert_id) REFERENCES protection.alert(unit_id, id),
  constraint alert_reply_pkey PRIMARY KEY (unit_id, id)
);
create table protection.assignment (
  unit_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  role text not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  by_person uuid not null,
  constraint assignment_role_check CHECK ((role = ANY (ARRAY['case-worker'::text, 'supervisor'::text]))),
  constraint assignment_unit_id_case_id_fkey FOREIGN KEY (unit_id, case_id) REFERENCES protection.case_file(unit_id, id),
  constraint assignment_pkey PRIMARY KEY (unit_id, case_id, person_id, role, from_at)
);
create table protection.breach (
  unit_id uuid not null,
  id uuid not null,
  found_at timestamp with time zone not null,
  notify_by timestamp with time zone not null,
  notified_at timestamp with time zone,
  closed_at timestamp with time zone,
  sealed bytea not null,
  by_person uuid not null,
  constraint breach_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint breach_pkey PRIMARY KEY (unit_id, id)
);
create table protection.break_glass (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  until timestamp with time zone not null,
  sealed_reason bytea not null,
  told_supervisor_at timestamp with time zone not null,
  review_due_on date not null,
  reviewed_at timestamp with time zone,
  reviewed_by uuid,
  finding text not null default ''::text,
  sealed_finding bytea,
  constraint break_glass_unit_id_case_id_fkey FOREIGN KEY (unit_id, case_id) REFERENCES protection.case_file(unit_id, id),
  constraint break_glass_pkey PRIMARY KEY (unit_id, id)
);
create table protection.case_event (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  at timestamp with time zone not null,
  by_person uuid not null,
  kind text not null,
  sealed bytea,
  constraint case_event_unit_id_case_id_fkey FOREIGN KEY (unit_id, case_id) REFERENCES protection.case_file(unit_id, id),
  constraint case_event_pkey PRIMARY KEY (unit_id, id)
);
create table protection.case_file (
  unit_id uuid not null,
  id uuid not null,
  code text not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  state text not null,
  step integer not null,
  case_worker_id uuid not null,
  supervisor_id uuid,
  child_path boolean not null default false,
  contacted_at timestamp with time zone,
  next_contact_at timestamp with time zone,
  reassess_on date,
  closed_at timestamp with time zone,
  row_version integer not null default 1,
  constraint case_file_state_check CHECK ((state = ANY (ARRAY['open'::text, 'stopped'::text, 'closing'::text, 'closed'::text]))),
  constraint case_file_step_check CHECK (((step >= 1) AND (step <= 6))),
  constraint case_file_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint case_file_pkey PRIMARY KEY (unit_id, id),
  constraint case_file_unit_id_code_key UNIQUE (unit_id, code)
);
create table protection.case_part (
  unit_id uuid not null,
  case_id uuid not null,
  part text not null,
  sealed bytea not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  row_version integer not null default 1,
  constraint case_part_unit_id_case_id_fkey FOREIGN KEY (unit_id, case_id) REFERENCES protection.case_file(unit_id, id),
  constraint case_part_pkey PRIMARY KEY (unit_id, case_id, part)
);
create table protection.clock (
  unit_id uuid not null,
  id uuid not null,
  clock text not null,
  subject_kind text not null,
  subject_id uuid not null,
  case_id uuid,
  started_at timestamp with time zone not null,
  started_by_event text not null,
  warn_at timestamp with time zone,
  due_at timestamp with time zone not null,
  holder_role text not null,
  stopped_at timestamp with time zone,
  stopped_by uuid,
  stop_event text not null default ''::text,
  sealed_late_reason bytea,
  constraint clock_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['alert'::text, 'case'::text, 'order'::text, 'referral'::text, 'stay'::text, 'data-request'::text, 'breach'::text]))),
  constraint clock_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint clock_pkey PRIMARY KEY (unit_id, id)
);
create table protection.conflict (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  sealed_why bytea not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  removed_by uuid,
  removed_at timestamp with time zone,
  constraint conflict_unit_id_case_id_fkey FOREIGN KEY (unit_id, case_id) REFERENCES protection.case_file(unit_id, id),
  constraint conflict_pkey PRIMARY KEY (unit_id, id)
);
create table protection.consent (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  need text not null,
  to_agency uuid,
  to_service uuid,
  facts text[] not null,
  given_at timestamp with time zone not null,
  given_how text not null,
  until_on date not null,
  taken_by uuid not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  receiver text not null,
  constraint consent_unit_id_case_id_fkey FOREIGN KEY (unit_id, case_id) REFERENCES protection.case_file(unit_id, id),
  constraint consent_pkey PRIMARY KEY (unit_id, id)
);
create table protection.counter (
  unit_id uuid not null,
  name text not null,
  last_number integer not null,
  constraint counter_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint counter_pkey PRIMARY KEY (unit_id, name)
);
create table protection.danger_assessment (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  at timestamp with time zone not null,
  by_person uuid not null,
  instrument text not null,
  instrument_version text not null,
  sealed bytea not null,
  reassess_on date not null,
  constraint danger_assessment_unit_id_case_id_fkey FOREIGN KEY (unit_id, case_id) REFERENCES protection.case_file(unit_id, id),
  constraint danger_assessment_pkey PRIMARY KEY (unit_id, id)
);
create table protection.data_request (
  unit_id uuid not null,
  id uuid not null,
  kind text not null,
  case_id uuid,
  received_at timestamp with time zone not null,
  acknowledge_by date not null,
  answer_by date not null,
  acknowledged_at timestamp with time zone,
  answered_at timestamp with time zone,
  outcome text not null default ''::text,
  sealed bytea not null,
  by_person uuid not null,
  lengthened_to date,
  constraint data_request_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint data_request_pkey PRIMARY KEY (unit_id, id)
);
create table protection.erasure (
  unit_id uuid not null,
  id uuid not null,
  kind text not null,
  code text not null,
  keys integer not null,
  sealed bytea not null,
  at timestamp with time zone not null,
  by_person uuid not null,
  constraint erasure_kind_check CHECK ((kind = ANY (ARRAY['case'::text, 'alert'::text]))),
  constraint erasure_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint erasure_pkey PRIMARY KEY (unit_id, id)
);
create table protection.hold (
  unit_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  kind text not null,
  code text not null,
  until_on date not null,
  sealed bytea not null,
  at timestamp with time zone not null,
  by_person uuid not null,
  lifted_at timestamp with time zone,
  lifted_by uuid,
  constraint hold_check CHECK (((lifted_at IS NULL) = (lifted_by IS NULL))),
  constraint hold_kind_check CHECK ((kind = ANY (ARRAY['case'::text, 'alert'::text]))),
  constraint hold_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint hold_pkey PRIMARY KEY (unit_id, id)
);
create table protection.need_track (
  unit_id uuid not null,
  case_id uuid not null,
  need text not null,
  state text not null,
  since timestamp with time zone not null,
  by_person uuid not null,
  sealed bytea,
  row_version integer not null default 1,
  constraint need_track_need_check CHECK ((need = ANY (ARRAY['safety'::text, 'reception'::text, 'shelter'::text, 'counselling'::text, 'health'::text, 'emergency'::text]))),
  constraint need_track_state_check CHECK ((state = ANY (ARRAY['not-asked'::text, 'not-wanted'::text, 'wanted'::text, 'under-way'::text, 'received'::text, 'declined'::text, 'unavailable'::text]))),
  constraint need_track_unit_id_case_id_fkey FOREIGN KEY (unit_id, case_id) REFERENCES protection.case_file(unit_id, id),
  constraint need_track_pkey PRIMARY KEY (unit_id, case_id, need)
);
create table protection.notice (
  unit_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  subject_id uuid,
  seen_at timestamp with time zone,
  constraint notice_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint notice_pkey PRIMARY KEY (unit_id, id)
);
create table protection.order_event (
  unit_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  at timestamp with time zone not null,
  by_person uuid,
  kind text not null,
  sealed bytea,
  constraint order_event_unit_id_order_id_fkey FOREIGN KEY (unit_id, order_id) REFERENCES protection.protective_order(unit_id, id),
  constraint order_event_pkey PRIMARY KEY (unit_id, id)
);
create table protection.protective_order (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  code text not null,
  state text not null,
  requested_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  in_force_at timestamp with time zone,
  ends_at timestamp with time zone,
  monitor_id uuid,
  sealed bytea not null,
  document_number integer,
  row_version integer not null default 1,
  constraint protective_order_kind_check CHECK ((kind = ANY (ARRAY['contact-ban'::text, 'child-separation'::text]))),
  constraint protective_order_unit_id_case_id_fkey FOREIGN KEY (unit_id, case_id) REFERENCES protection.case_file(unit_id, id),
  constraint protective_order_pkey PRIMARY KEY (unit_id, id),
  constraint protective_order_unit_id_code_key UNIQUE (unit_id, code)
);
create table protection.record_key (
  unit_id uuid not null,
  record_id uuid not null,
  unit_key_version integer not null,
  wrapped bytea,
  destroyed_at timestamp with time zone,
  destroyed_by uuid,
  constraint record_key_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint record_key_pkey PRIMARY KEY (unit_id, record_id)
);
create table protection.referral (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  code text not null,
  need text not null,
  to_agency uuid,
  to_service uuid,
  consent_id uuid,
  legal_ground text not null default ''::text,
  sealed_ground bytea,
  sealed_facts bytea,
  sent_at timestamp with time zone not null,
  sent_by uuid not null,
  until_on date not null,
  state text not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  sealed_answer bytea,
  done_at timestamp with time zone,
  reminded_at timestamp with time zone,
  reminders integer not null default 0,
  review_due_at timestamp with time zone,
  reviewed_at timestamp with time zone,
  reviewed_by uuid,
  row_version integer not null default 1,
  receiver text not null,
  finding text not null default ''::text,
  sealed_finding bytea,
  constraint referral_finding_check CHECK ((finding = ANY (ARRAY[''::text, 'justified'::text, 'not-justified'::text]))),
  constraint referral_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'accepted'::text, 'declined'::text, 'done'::text, 'withdrawn'::text, 'expired'::text]))),
  constraint referral_unit_id_case_id_fkey FOREIGN KEY (unit_id, case_id) REFERENCES protection.case_file(unit_id, id),
  constraint referral_unit_id_consent_id_fkey FOREIGN KEY (unit_id, consent_id) REFERENCES protection.consent(unit_id, id),
  constraint referral_pkey PRIMARY KEY (unit_id, id),
  constraint referral_unit_id_code_key UNIQUE (unit_id, code)
);
create table protection.released_table (
  unit_id uuid not null,
  table_name text not null,
  from_on date not null,
  to_on date not null,
  round integer not null,
  record_id uuid not null,
  threshold integer not null,
  method_version text not null,
  shown jsonb not null,
  sealed bytea not null,
  released_at timestamp with time zone not null,
  constraint released_table_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint released_table_pkey PRIMARY KEY (unit_id, table_name, from_on, to_on, round)
);
create table protection.sealed_role (
  unit_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  from_on date not null,
  to_on date,
  named_by uuid not null,
  named_at timestamp with time zone not null,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  ended_by uuid,
  ended_at timestamp with time zone,
  constraint sealed_role_role_check CHECK ((role = ANY (ARRAY['case-worker'::text, 'supervisor'::text, 'duty-officer'::text, 'police'::text, 'health'::text, 'shelter-keeper'::text, 'chair'::text]))),
  constraint sealed_role_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint sealed_role_pkey PRIMARY KEY (unit_id, id)
);
create table protection.service (
  unit_id uuid not null,
  id uuid not null,
  kind text not null,
  needs text[] not null,
  agency_id uuid,
  sealed bytea not null,
  capacity integer,
  keeper_id uuid,
  publish_consent_at timestamp with time zone,
  publish_ended_at timestamp with time zone,
  verified_on date,
  ended_on date,
  row_version integer not null default 1,
  sealed_place bytea,
  publish_how text not null default ''::text,
  constraint service_kind_check CHECK ((kind = ANY (ARRAY['trusted-address'::text, 'shelter'::text, 'health'::text, 'legal-aid'::text, 'counselling'::text, 'social-facility'::text, 'police'::text, 'other'::text]))),
  constraint service_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint service_pkey PRIMARY KEY (unit_id, id)
);
create table protection.setting (
  unit_id uuid not null,
  name text not null,
  value jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint setting_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint setting_pkey PRIMARY KEY (unit_id, name)
);
create table protection.stay (
  unit_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  from_at timestamp with time zone not null,
  latest_to date not null,
  to_at timestamp with time zone,
  people integer not null,
  constraint stay_unit_id_service_id_fkey FOREIGN KEY (unit_id, service_id) REFERENCES protection.service(unit_id, id),
  constraint stay_pkey PRIMARY KEY (unit_id, id)
);
create table protection.support (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  item text not null,
  on_day date not null,
  amount_dong bigint not null,
  rate_source text not null default ''::text,
  sealed bytea,
  by_person uuid not null,
  constraint support_unit_id_case_id_fkey FOREIGN KEY (unit_id, case_id) REFERENCES protection.case_file(unit_id, id),
  constraint support_pkey PRIMARY KEY (unit_id, id)
);
create table protection.trace (
  unit_id uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  person_id uuid,
  verb text not null,
  outcome text not null,
  subject_kind text not null default ''::text,
  subject_id uuid,
  sealed_reason bytea,
  reason_code text not null default ''::text,
  from_address text not null default ''::text,
  mark bytea not null,
  constraint trace_outcome_check CHECK ((outcome = ANY (ARRAY['looked'::text, 'done'::text, 'refused'::text]))),
  constraint trace_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint trace_pkey PRIMARY KEY (unit_id, seq)
);
create table protection.trace_head (
  unit_id uuid not null,
  seq bigint not null,
  mark bytea not null,
  head_mark bytea not null,
  constraint trace_head_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint trace_head_pkey PRIMARY KEY (unit_id)
);
create table protection.unit_key (
  unit_id uuid not null,
  version integer not null,
  master_id text not null,
  wrapped bytea not null,
  made_at timestamp with time zone not null,
  constraint unit_key_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint unit_key_pkey PRIMARY KEY (unit_id, version)
);
create table protection.unlock (
  unit_id uuid not null,
  person_id uuid not null,
  session_hash bytea not null,
  unlocked_at timestamp with time zone not null,
  used_at timestamp with time zone not null,
  constraint unlock_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint unlock_pkey PRIMARY KEY (unit_id, person_id, session_hash)
);
create table protection.worker (
  unit_id uuid not null,
  person_id uuid not null,
  code text not null,
  constraint worker_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint worker_pkey PRIMARY KEY (unit_id, person_id),
  constraint worker_unit_id_code_key UNIQUE (unit_id, code)
);
create table reporting.period (
  unit_id uuid not null,
  id uuid not null,
  kind text not null,
  year integer not null,
  ordinal integer not null,
  from_on date not null,
  to_on date not null,
  returns_due_on date not null,
  report_due_on date not null,
  constraint period_kind_check CHECK ((kind = ANY (ARRAY['month'::text, 'quarter'::text, 'half-year'::text, 'year'::text]))),
  constraint period_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint period_pkey PRIMARY KEY (unit_id, id),
  constraint period_unit_id_year_kind_ordinal_key UNIQUE (unit_id, year, kind, ordinal)
);
create table reporting.reminder (
  unit_id uuid not null,
  period_id uuid not null,
  agency_id uuid not null,
  reminded_at timestamp with time zone not null,
  reminded_by_name text not null,
  constraint reminder_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.unit(id),
  constraint reminder_unit_id_period_id_fkey FOREIGN KEY (unit_id, period_id) REFERENCES reporting.period(unit_id, id),
  constraint reminder_pkey PRIMARY KEY (unit_id, period_id, agency_id)
);
create table reporting.report (
  unit_id uuid not null,
  id uuid not null,
  period_id uuid not null,
  state text not null,
  prose jsonb not null default '{}'::jsonb,
  prose_saved_at timestamp with time zone,
  figures jsonb,
  tree jsonb,
  document_id uuid,
  return_reason text not null default ''::text,
  submitted_by uuid,
  submitted_at timestamp with time zone,
  signed_by uuid,
  signed_at timestamp with time zone,
  row_version integer not null default 1,
  constraint report_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'signed'::text]))),
  constraint report_unit_id_document_id_fkey FOREIGN KEY (unit_id, document_id) REFERENCES documents.document(unit_id, id),
  constraint report_unit_id_period_id_fkey FOREIGN KEY (unit_id, period_id) REFERENCES reporting.period(unit_id, id),
  constraint report_pkey PRIMARY KEY (unit_id, id),
  constraint report_unit_id_period_id_key UNIQUE (unit_id, period_id)
);
create table reporting.return (
  unit_id uuid not null,
  period_id uuid not null,
  agency_id uuid not null,
  results text not null default ''::text,
  difficulties text not null default ''::text,
  proposals text not null default ''::text,
  sent_by uuid,
  sent_by_name text not null,
  sent_at timestamp with time zone not null,
  row_version integer not null default 1,
  constraint return_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.unit(id),
  constraint return_unit_id_period_id_fkey FOREIGN KEY (unit_id, period_id) REFERENCES reporting.period(unit_id, id),
  constraint return_pkey PRIMARY KEY (unit_id, period_id, agency_id)
);
create table work.event (
  unit_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  person_id uuid,
  person_name text not null,
  agency_id uuid,
  sentence text not null default ''::text,
  due_on date,
  percent integer,
  constraint event_kind_check CHECK ((kind = ANY (ARRAY['given'::text, 'changed'::text, 'progress'::text, 'result'::text, 'accepted'::text, 'returned'::text, 'extension-asked'::text, 'extended'::text, 'extension-refused'::text, 'chased'::text, 'withdrawn'::text]))),
  constraint event_unit_id_task_id_fkey FOREIGN KEY (unit_id, task_id) REFERENCES work.task(unit_id, id) ON DELETE CASCADE,
  constraint event_pkey PRIMARY KEY (unit_id, id)
);
create table work.figure (
  unit_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  event_id uuid not null,
  agency_id uuid not null,
  measure text not null,
  total integer not null,
  women integer,
  men integer,
  on_day date not null,
  state text not null default 'sent'::text,
  counting text not null default 'new'::text,
  constraint figure_check CHECK (((women IS NULL) OR (men IS NULL) OR ((women + men) = total))),
  constraint figure_counting_check CHECK ((counting = ANY (ARRAY['new'::text, 'cumulative'::text]))),
  constraint figure_men_check CHECK ((men >= 0)),
  constraint figure_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'accepted'::text, 'returned'::text]))),
  constraint figure_total_check CHECK ((total >= 0)),
  constraint figure_women_check CHECK ((women >= 0)),
  constraint figure_unit_id_event_id_fkey FOREIGN KEY (unit_id, event_id) REFERENCES work.event(unit_id, id) ON DELETE CASCADE,
  constraint figure_unit_id_task_id_fkey FOREIGN KEY (unit_id, task_id) REFERENCES work.task(unit_id, id) ON DELETE CASCADE,
  constraint figure_pkey PRIMARY KEY (unit_id, id)
);
create table work.task (
  unit_id uuid not null,
  id uuid not null,
  year integer not null,
  number integer not null,
  plan_id uuid,
  line_key uuid,
  title text not null,
  product text not null default ''::text,
  basis text not null default ''::text,
  theme text not null default 'other'::text,
  lead_agency_id uuid not null,
  from_on date,
  due_on date,
  first_due_on date,
  state text not null,
  done_on date,
  percent integer not null default 0,
  given_at timestamp with time zone not null,
  row_version integer not null default 1,
  folded text generated always as (app.fold(title)) stored,
  constraint task_percent_check CHECK (((percent >= 0) AND (percent <= 100))),
  constraint task_state_check CHECK ((state = ANY (ARRAY['not-started'::text, 'doing'::text, 'reported'::text, 'accepted'::text, 'withdrawn'::text]))),
  constraint task_lead_agency_id_fkey FOREIGN KEY (lead_agency_id) REFERENCES identity.unit(id),
  constraint task_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint task_pkey PRIMARY KEY (unit_id, id),
  constraint task_unit_id_year_number_key UNIQUE (unit_id, year, number)
);
create table work.task_counter (
  unit_id uuid not null,
  year integer not null,
  last_number integer not null,
  constraint task_counter_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES identity.unit(id),
  constraint task_counter_pkey PRIMARY KEY (unit_id, year)
);
create table work.task_partner (
  unit_id uuid not null,
  task_id uuid not null,
  agency_id uuid not null,
  state text not null default 'not-started'::text,
  constraint task_partner_state_check CHECK ((state = ANY (ARRAY['not-started'::text, 'doing'::text, 'done'::text]))),
  constraint task_partner_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES identity.unit(id),
  constraint task_partner_unit_id_task_id_fkey FOREIGN KEY (unit_id, task_id) REFERENCES work.task(unit_id, id) ON DELETE CASCADE,
  constraint task_partner_pkey PRIMARY KEY (unit_id, task_id, agency_id)
);

CREATE INDEX entry_by_thing ON audit.entry USING btree (unit_id, thing_kind, thing_id);
CREATE INDEX entry_by_time ON audit.entry USING btree (unit_id, at DESC);
CREATE INDEX "account_userId_idx" ON auth.account USING btree ("userId");
CREATE INDEX "passkey_credentialID_idx" ON auth.passkey USING btree ("credentialID");
CREATE INDEX "passkey_userId_idx" ON auth.passkey USING btree ("userId");
CREATE INDEX "session_userId_idx" ON auth.session USING btree ("userId");
CREATE INDEX "twoFactor_secret_idx" ON auth."twoFactor" USING btree (secret);
CREATE INDEX "twoFactor_userId_idx" ON auth."twoFactor" USING btree ("userId");
CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier);
CREATE INDEX document_by_day ON documents.document USING btree (unit_id, created_at DESC);
CREATE INDEX document_folded ON documents.document USING gin (folded gin_trgm_ops);
CREATE INDEX file_by_owner ON documents.file USING btree (unit_id, owner_kind, owner_id);
CREATE INDEX recipient_by_agency ON documents.recipient USING btree (unit_id, agency_id);
CREATE INDEX person_by_user ON identity.person USING btree (user_id);
CREATE INDEX assignment_in_order ON plan.assignment USING btree (unit_id, plan_id, ordinal);
CREATE INDEX line_in_order ON plan.line USING btree (unit_id, plan_id, ordinal);
CREATE INDEX plan_by_year ON plan.plan USING btree (unit_id, year, version_number);
CREATE UNIQUE INDEX plan_in_force ON plan.plan USING btree (unit_id, year) WHERE (state = 'approved'::text);
CREATE INDEX source_by_hash ON plan.source USING btree (unit_id, sha256);
CREATE INDEX return_code_by_end ON portal.return_code USING btree (expires_on);
CREATE INDEX alert_by_return_code ON protection.alert USING btree (unit_id, return_code_hash);
CREATE UNIQUE INDEX alert_conflict_once ON protection.alert_conflict USING btree (unit_id, alert_id, person_id) WHERE (removed_at IS NULL);
CREATE INDEX alert_open ON protection.alert USING btree (unit_id, ((state = ANY (ARRAY['case'::text, 'closed'::text]))), received_at);
CREATE INDEX assignment_by_person ON protection.assignment USING btree (unit_id, person_id);
CREATE INDEX break_glass_by_case ON protection.break_glass USING btree (unit_id, case_id, person_id);
CREATE INDEX case_by_opening ON protection.case_file USING btree (unit_id, opened_at);
CREATE INDEX case_by_supervisor ON protection.case_file USING btree (unit_id, supervisor_id, state);
CREATE INDEX case_by_worker ON protection.case_file USING btree (unit_id, case_worker_id, state);
CREATE INDEX clock_by_subject ON protection.clock USING btree (unit_id, subject_id);
CREATE INDEX clock_running ON protection.clock USING btree (unit_id, due_at) WHERE (stopped_at IS NULL);
CREATE INDEX conflict_by_case ON protection.conflict USING btree (unit_id, case_id);
CREATE INDEX consent_by_case ON protection.consent USING btree (unit_id, case_id);
CREATE INDEX danger_by_case ON protection.danger_assessment USING btree (unit_id, case_id, at);
CREATE INDEX data_request_open ON protection.data_request USING btree (unit_id, answer_by) WHERE (answered_at IS NULL);
CREATE INDEX event_by_case ON protection.case_event USING btree (unit_id, case_id, at);
CREATE INDEX event_by_order ON protection.order_event USING btree (unit_id, order_id, at);
CREATE UNIQUE INDEX hold_once ON protection.hold USING btree (unit_id, record_id) WHERE (lifted_at IS NULL);
CREATE INDEX notice_open ON protection.notice USING btree (unit_id, person_id) WHERE (seen_at IS NULL);
CREATE INDEX order_by_case ON protection.protective_order USING btree (unit_id, case_id);
CREATE INDEX order_by_state ON protection.protective_order USING btree (unit_id, state, ends_at);
CREATE INDEX referral_by_agency ON protection.referral USING btree (unit_id, to_agency, state);
CREATE INDEX referral_by_case ON protection.referral USING btree (unit_id, case_id);
CREATE INDEX referral_by_end ON protection.referral USING btree (unit_id, until_on) WHERE (sealed_facts IS NOT NULL);
CREATE INDEX referral_by_service ON protection.referral USING btree (unit_id, to_service, state);
CREATE INDEX reply_by_alert ON protection.alert_reply USING btree (unit_id, alert_id, at);
CREATE INDEX sealed_role_by_person ON protection.sealed_role USING btree (unit_id, person_id);
CREATE INDEX service_by_kind ON protection.service USING btree (unit_id, kind);
CREATE INDEX stay_by_service ON protection.stay USING btree (unit_id, service_id);
CREATE INDEX support_by_case ON protection.support USING btree (unit_id, case_id);
CREATE INDEX trace_by_person ON protection.trace USING btree (unit_id, person_id, seq);
CREATE INDEX trace_by_subject ON protection.trace USING btree (unit_id, subject_id, seq);
CREATE INDEX event_by_task ON work.event USING btree (unit_id, task_id, at);
CREATE INDEX figure_by_measure ON work.figure USING btree (unit_id, measure, on_day);
CREATE INDEX figure_by_task ON work.figure USING btree (unit_id, task_id);
CREATE INDEX partner_by_agency ON work.task_partner USING btree (unit_id, agency_id);
CREATE INDEX task_by_due ON work.task USING btree (unit_id, due_on, number);
CREATE INDEX task_by_lead ON work.task USING btree (unit_id, lead_agency_id, due_on);
CREATE INDEX task_folded ON work.task USING gin (folded gin_trgm_ops);
CREATE INDEX task_work_list ON work.task USING btree (unit_id, ((state = ANY (ARRAY['accepted'::text, 'withdrawn'::text]))), due_on, number);

create policy own_units on audit.entry using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on calendar.day using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on documents.document using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on documents.file using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on documents.file_content using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on documents.opening using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on documents.recipient using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on documents.series_counter using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on identity.person using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on identity.role_holding using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on identity.unit_alias using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on plan.assignment using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on plan.assignment_partner using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on plan.line using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on plan.plan using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on plan.source using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on portal.number using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on portal.page using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on portal.return_code using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on portal.try using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.alert using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.alert_conflict using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.alert_link using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.alert_reply using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.assignment using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.breach using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.break_glass using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.case_event using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.case_file using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.case_part using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.clock using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.conflict using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.consent using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.counter using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.danger_assessment using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.data_request using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.erasure using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.hold using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.need_track using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.notice using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.order_event using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.protective_order using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.record_key using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.referral using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.released_table using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.sealed_role using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.service using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.setting using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.stay using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.support using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.trace using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.trace_head using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.unit_key using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.unlock using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on protection.worker using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on reporting.period using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on reporting.reminder using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on reporting.report using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on reporting.return using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on work.event using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on work.figure using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on work.task using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on work.task_counter using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
create policy own_units on work.task_partner using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));

CREATE OR REPLACE FUNCTION app.cur_units()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$ select coalesce(nullif(current_setting('app.units', true), '')::uuid[], '{}') $function$
;
CREATE OR REPLACE FUNCTION app.fold(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFC))) $function$
;
CREATE OR REPLACE PROCEDURE app.guard(IN tenant_table regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('create policy own_units on %s using (unit_id = any((select app.cur_units())::uuid[]))
    with check (unit_id = any((select app.cur_units())::uuid[]))', tenant_table);
  execute format('grant select, insert, update, delete on %s to sanhvai_app', tenant_table);
end $procedure$
;
CREATE OR REPLACE FUNCTION identity.account_of(user_name text, user_key text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select jsonb_build_object('unit', p.unit_id, 'personId', p.id, 'userId', u.id, 'name', p.full_name, 'endsOn', p.ends_on)
  from auth."user" u join identity.person p on p.user_id = u.id
  where (user_name is not null and u.username = lower(user_name)) or (user_key is not null and u.id = user_key)
$function$
;
CREATE OR REPLACE FUNCTION identity.session_actor(session_token text, today date)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select jsonb_build_object(
    'sessionId', s.id, 'userId', u.id, 'personId', p.id, 'name', p.full_name,
    'positionTitle', p.position_title, 'unit', p.unit_id, 'agencyId', p.agency_id,
    'agencyName', a.name, 'endsOn', p.ends_on, 'mustChangePassword', p.must_change_password,
    'secondFactor', coalesce(u."twoFactorEnabled", false), 'sample', w.sample,
    'unitKind', w.kind, 'unitName', w.name, 'username', u.username,
    'unseen', s."updatedAt" < now() - interval '2 minutes',
    'roles', coalesce((select jsonb_agg(h.role order by h.role) from identity.role_holding h
       where h.unit_id = p.unit_id and h.person_id = p.id
         and h.from_on <= today and (h.to_on is null or h.to_on >= today)), '[]'),
    'units', (select jsonb_agg(d.unit_id) from identity.unit_ancestor d
       join identity.unit du on du.id = d.unit_id and du.kind in ('nation', 'province', 'ward')
       where d.ancestor_id = p.unit_id))
  from auth.session s
  join auth."user" u on u.id = s."userId"
  join identity.person p on p.user_id = u.id
  join identity.unit w on w.id = p.unit_id
  left join identity.unit a on a.id = p.agency_id
  where s.token = session_token and s."expiresAt" > now() and (p.ends_on is null or p.ends_on >= today)
$function$
;
CREATE OR REPLACE FUNCTION protection.access_of(unit uuid, person uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select jsonb_build_object('secondFactor', coalesce(u."twoFactorEnabled", false), 'sample', w.sample, 'changedAt', p.access_changed_at)
  from identity.person p join identity.unit w on w.id = p.unit_id left join auth."user" u on u.id = p.user_id
  where p.unit_id = unit and p.id = person
$function$
;
CREATE OR REPLACE FUNCTION protection.at_the_door(unit uuid, person uuid, session bytea, at timestamp with time zone, today date, idle interval, longest interval)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  held protection.unlock;
begin
  select * into held from protection.unlock u where u.unit_id = unit and u.person_id = person and u.session_hash = session
    and u.used_at > at - idle and u.unlocked_at > at - longest;
  if found and held.used_at < at - interval '30 seconds' then
    update protection.unlock u set used_at = at where u.unit_id = unit and u.person_id = person and u.session_hash = session;
  end if;
  return jsonb_build_object(
    'code', coalesce((select w.code from protection.worker w where w.unit_id = unit and w.person_id = person), ''),
    'roles', coalesce((select jsonb_agg(s.role order by s.role) from protection.standing_role(unit, today) s where s.person_id = person), '[]'),
    'open', held.unit_id is not null, 'unlockedAt', held.unlocked_at);
end $function$
;
CREATE OR REPLACE FUNCTION protection.ends_of_traces()
 RETURNS TABLE(unit uuid, seq bigint, mark bytea, head_mark bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select unit_id, seq, mark, head_mark from protection.trace_head order by unit_id
$function$
;
CREATE OR REPLACE FUNCTION protection.standing_role(unit uuid, today date)
 RETURNS TABLE(person_id uuid, role text)
 LANGUAGE sql
 STABLE
AS $function$
  select distinct r.person_id, r.role from protection.sealed_role r
  join identity.person p on p.unit_id = r.unit_id and p.id = r.person_id
  where r.unit_id = unit and r.ended_at is null and r.confirmed_at > coalesce(p.access_changed_at, '-infinity')
    and r.from_on <= today and (r.to_on is null or r.to_on >= today) and (p.ends_on is null or p.ends_on >= today)
    and not exists (select from identity.role_holding h where h.unit_id = r.unit_id and h.person_id = r.person_id and h.role = 'administrator')
    and (r.role not in ('chair', 'police', 'health') or exists (select from identity.role_holding h where h.unit_id = r.unit_id and h.person_id = r.person_id
      and h.role = case r.role when 'chair' then 'leader' when 'police' then 'police' else 'health-station' end
      and h.from_on <= today and (h.to_on is null or h.to_on >= today)))
$function$
;

grant insert, select on audit.entry to sanhvai_app;
grant delete, insert, select, update on auth.account to sanhvai_app;
grant delete, insert, select, update on auth.passkey to sanhvai_app;
grant delete, insert, select, update on auth.session to sanhvai_app;
grant delete, insert, select, update on auth."twoFactor" to sanhvai_app;
grant delete, insert, select, update on auth."user" to sanhvai_app;
grant delete, insert, select, update on auth.verification to sanhvai_app;
grant delete, insert, select, update on calendar.day to sanhvai_app;
grant delete, insert, select, update on documents.document to sanhvai_app;
grant delete, insert, select, update on documents.file to sanhvai_app;
grant delete, insert, select, update on documents.file_content to sanhvai_app;
grant delete, insert, select, update on documents.opening to sanhvai_app;
grant delete, insert, select, update on documents.recipient to sanhvai_app;
grant delete, insert, select, update on documents.series_counter to sanhvai_app;
grant delete, insert, select, update on identity.person to sanhvai_app;
grant delete, insert, select, update on identity.role_holding to sanhvai_app;
grant delete, insert, select, update on identity.sign_in_try to sanhvai_app;
grant insert, select, update on identity.unit to sanhvai_app;
grant delete, insert, select, update on identity.unit_alias to sanhvai_app;
grant insert, select, update on identity.unit_ancestor to sanhvai_app;
grant delete, insert, select, update on plan.assignment to sanhvai_app;
grant delete, insert, select, update on plan.assignment_partner to sanhvai_app;
grant delete, insert, select, update on plan.line to sanhvai_app;
grant delete, insert, select, update on plan.plan to sanhvai_app;
grant delete, insert, select, update on plan.source to sanhvai_app;
grant delete, insert, select, update on portal.number to sanhvai_app;
grant delete, insert, select, update on portal.page to sanhvai_app;
grant delete, insert, select, update on portal.return_code to sanhvai_app;
grant delete, insert, select, update on portal.try to sanhvai_app;
grant delete, insert, select, update on reporting.period to sanhvai_app;
grant delete, insert, select, update on reporting.reminder to sanhvai_app;
grant delete, insert, select, update on reporting.report to sanhvai_app;
grant delete, insert, select, update on reporting.return to sanhvai_app;
grant delete, insert, select, update on work.event to sanhvai_app;
grant delete, insert, select, update on work.figure to sanhvai_app;
grant delete, insert, select, update on work.task to sanhvai_app;
grant delete, insert, select, update on work.task_counter to sanhvai_app;
grant delete, insert, select, update on work.task_partner to sanhvai_app;
grant select on calendar.day to protection_app;
grant select on identity.role_holding to protection_app;
grant insert, select, update on protection.alert to protection_app;
grant insert, select, update on protection.alert_conflict to protection_app;
grant insert, select on protection.alert_link to protection_app;
grant insert, select on protection.alert_reply to protection_app;
grant insert, select, update on protection.assignment to protection_app;
grant insert, select, update on protection.breach to protection_app;
grant insert, select, update on protection.break_glass to protection_app;
grant insert, select on protection.case_event to protection_app;
grant insert, select, update on protection.case_file to protection_app;
grant delete, insert, select, update on protection.case_part to protection_app;
grant insert, select, update on protection.clock to protection_app;
grant insert, select, update on protection.conflict to protection_app;
grant insert, select, update on protection.consent to protection_app;
grant insert, select, update on protection.counter to protection_app;
grant insert, select on protection.danger_assessment to protection_app;
grant insert, select, update on protection.data_request to protection_app;
grant insert, select on protection.erasure to protection_app;
grant insert, select, update on protection.hold to protection_app;
grant insert, select, update on protection.need_track to protection_app;
grant insert, select, update on protection.notice to protection_app;
grant insert, select on protection.order_event to protection_app;
grant insert, select, update on protection.protective_order to protection_app;
grant insert, select, update on protection.record_key to protection_app;
grant insert, select, update on protection.referral to protection_app;
grant insert, select on protection.released_table to protection_app;
grant insert, select, update on protection.sealed_role to protection_app;
grant insert, select, update on protection.service to protection_app;
grant insert, select, update on protection.setting to protection_app;
grant insert, select, update on protection.stay to protection_app;
grant insert, select on protection.support to protection_app;
grant insert, select on protection.trace to protection_app;
grant insert, select, update on protection.trace_head to protection_app;
grant insert, select, update on protection.unit_key to protection_app;
grant delete, insert, select, update on protection.unlock to protection_app;
grant insert, select on protection.worker to protection_app;

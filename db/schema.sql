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
  constraint figure_check CHECK (((women IS NULL) OR (men IS NULL) OR ((women + men) = total))),
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
CREATE INDEX event_by_task ON work.event USING btree (unit_id, task_id, at);
CREATE INDEX figure_by_measure ON work.figure USING btree (unit_id, measure, on_day);
CREATE INDEX figure_by_task ON work.figure USING btree (unit_id, task_id);
CREATE INDEX partner_by_agency ON work.task_partner USING btree (unit_id, agency_id);
CREATE INDEX task_by_due ON work.task USING btree (unit_id, due_on, number);
CREATE INDEX task_by_lead ON work.task USING btree (unit_id, lead_agency_id, due_on);
CREATE INDEX task_folded ON work.task USING gin (folded gin_trgm_ops);
CREATE INDEX task_work_list ON work.task USING btree (unit_id, ((state = ANY (ARRAY['accepted'::text, 'withdrawn'::text]))), due_on, number);

create policy own_units on audit.entry using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
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
create policy own_units on reporting.period using ((unit_id = ANY (( SELECT app.cur_units() AS cur_units)::uuid[])));
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

grant insert, select on audit.entry to sanhvai_app;
grant delete, insert, select, update on auth.account to sanhvai_app;
grant delete, insert, select, update on auth.passkey to sanhvai_app;
grant delete, insert, select, update on auth.session to sanhvai_app;
grant delete, insert, select, update on auth."twoFactor" to sanhvai_app;
grant delete, insert, select, update on auth."user" to sanhvai_app;
grant delete, insert, select, update on auth.verification to sanhvai_app;
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
grant delete, insert, select, update on reporting.period to sanhvai_app;
grant delete, insert, select, update on reporting.report to sanhvai_app;
grant delete, insert, select, update on reporting.return to sanhvai_app;
grant delete, insert, select, update on work.event to sanhvai_app;
grant delete, insert, select, update on work.figure to sanhvai_app;
grant delete, insert, select, update on work.task to sanhvai_app;
grant delete, insert, select, update on work.task_counter to sanhvai_app;
grant delete, insert, select, update on work.task_partner to sanhvai_app;

create schema documents;
grant usage on schema documents to sanhvai_app;

-- NĐ 30/2020: one series a calendar year for each issuing body, from 01 on 1 January.
create table documents.series_counter (
  unit_id uuid not null references identity.unit (id),
  series text not null,
  year integer not null,
  last_number integer not null,
  primary key (unit_id, series, year)
);
create table documents.document (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  direction text not null check (direction in ('out', 'in')),
  kind text not null,
  state text not null check (state in ('draft', 'issued', 'received', 'withdrawn')),
  series text,
  year integer not null,
  number integer,
  symbol text not null default '',
  number_text text not null default '', -- as an incoming document writes it
  issuer_text text not null default '',
  subject text not null,
  issued_on date,
  received_on date,
  tree jsonb, -- the neutral tree, frozen when issued
  source_kind text not null default '',
  source_id uuid,
  file_id uuid,
  signer_name text not null default '',
  created_by uuid,
  created_at timestamptz not null,
  row_version integer not null default 1,
  folded text generated always as (app.fold(subject)) stored,
  primary key (unit_id, id),
  unique (unit_id, series, year, number)
);
create index document_by_day on documents.document (unit_id, created_at desc);
create index document_folded on documents.document using gin (folded gin_trgm_ops);
create table documents.recipient (
  unit_id uuid not null,
  document_id uuid not null,
  ordinal integer not null,
  words text not null,
  agency_id uuid references identity.unit (id),
  letter_id uuid, -- the letter prepared for an outside recipient
  primary key (unit_id, document_id, ordinal),
  foreign key (unit_id, document_id) references documents.document (unit_id, id) on delete cascade
);
create index recipient_by_agency on documents.recipient (unit_id, agency_id);
create table documents.opening (
  unit_id uuid not null,
  document_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  agency_id uuid,
  opened_at timestamptz not null,
  primary key (unit_id, document_id, person_id),
  foreign key (unit_id, document_id) references documents.document (unit_id, id) on delete cascade
);
create table documents.file (
  unit_id uuid not null references identity.unit (id),
  id uuid not null,
  name text not null,
  media_type text not null,
  byte_size integer not null,
  sha256 text not null,
  owner_kind text not null,
  owner_id uuid not null,
  agency_id uuid,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  primary key (unit_id, id)
);
create index file_by_owner on documents.file (unit_id, owner_kind, owner_id);
-- The bytes apart, so that a list of files never carries them; in the database, so that a file and
-- what it proves are written or lost together.
create table documents.file_content (
  unit_id uuid not null,
  file_id uuid not null,
  bytes bytea not null,
  primary key (unit_id, file_id),
  foreign key (unit_id, file_id) references documents.file (unit_id, id) on delete cascade
);
call app.guard('documents.series_counter');
call app.guard('documents.document');
call app.guard('documents.recipient');
call app.guard('documents.opening');
call app.guard('documents.file');
call app.guard('documents.file_content');

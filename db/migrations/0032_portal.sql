-- What the public sees of a ward: who we are, numbers to call, and the short life of return codes.
create schema portal;
grant usage on schema portal to sanhvai_app;

create table portal.page (
  unit_id uuid primary key references identity.unit (id),
  about text not null default '',
  address text not null default '',
  hours text not null default '',
  who_reads text not null default '', -- who reads what is sent, and how soon: only the ward may promise that
  leave_to text not null default 'https://nchmf.gov.vn/', -- where the exit leads: a weather page
  code_days integer not null default 30 check (code_days between 1 and 365),
  row_version integer not null default 1
);

-- Numbers to call. One is certain only while somebody of the ward has called it lately.
create table portal.number (
  unit_id uuid not null references portal.page (unit_id),
  id uuid not null,
  name text not null,
  digits text not null check (digits ~ '^[0-9]{3,15}$'),
  kind text not null check (kind in ('danger', 'ward', 'others')),
  note text not null default '',
  source text not null default '', -- where the number was found, for the officer
  sort integer not null default 0,
  shown boolean not null default true,
  checked_on date,
  checked_by uuid,
  row_version integer not null default 1,
  primary key (unit_id, id),
  foreign key (unit_id, checked_by) references identity.person (unit_id, id),
  check ((checked_on is null) = (checked_by is null))
);

-- A code that opens a reply. Neither the three words nor what was sent is here, only keyed hashes; gone when it expires.
create table portal.return_code (
  unit_id uuid not null references identity.unit (id),
  code_hash text not null,
  sent_hash text not null, -- of the sheet it was sent from: the same sheet sent twice arrives once
  delivered boolean not null default false,
  expires_on date not null,
  primary key (unit_id, code_hash),
  unique (unit_id, sent_hash)
);
create index return_code_by_end on portal.return_code (expires_on);

-- Tries at sending and at opening, counted by a hash of the network address that changes every day.
create table portal.try (
  unit_id uuid not null references identity.unit (id),
  subject text not null,
  tries integer not null,
  since timestamptz not null,
  next_at timestamptz not null,
  primary key (unit_id, subject)
);
call app.guard('portal.page');
call app.guard('portal.number');
call app.guard('portal.return_code');
call app.guard('portal.try');

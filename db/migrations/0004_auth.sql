-- better-auth's own tables (as its 1.7 migration makes them), kept apart from the programme's.
create schema auth;
grant usage on schema auth to sanhvai_app;
create table auth."user" (
  "id" text not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamptz default CURRENT_TIMESTAMP not null,
  "username" text unique,
  "displayUsername" text,
  "twoFactorEnabled" boolean);
create table auth."session" (
  "id" text not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" ("id") on delete cascade);
create table auth."account" (
  "id" text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamptz not null);
create table auth."verification" (
  "id" text not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);
create table auth."twoFactor" (
  "id" text not null primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz);
create table auth."passkey" (
  "id" text not null primary key,
  "name" text,
  "publicKey" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "credentialID" text not null,
  "counter" integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  "transports" text,
  "createdAt" timestamptz,
  "aaguid" text);
create index "session_userId_idx" on auth."session" ("userId");
create index "account_userId_idx" on auth."account" ("userId");
create index "verification_identifier_idx" on auth."verification" ("identifier");
create index "twoFactor_secret_idx" on auth."twoFactor" ("secret");
create index "twoFactor_userId_idx" on auth."twoFactor" ("userId");
create index "passkey_userId_idx" on auth."passkey" ("userId");
create index "passkey_credentialID_idx" on auth."passkey" ("credentialID");
grant select, insert, update, delete on all tables in schema auth to sanhvai_app;

-- Who holds this session, what they may read, in one statement and before any unit is known.
-- Owner's rights: the caller has no unit yet, so row-level security would show nothing.
create function identity.session_actor(session_token text, today date) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'sessionId', s.id, 'userId', u.id, 'personId', p.id, 'name', p.full_name,
    'positionTitle', p.position_title, 'unit', p.unit_id, 'agencyId', p.agency_id,
    'agencyName', a.name, 'endsOn', p.ends_on, 'mustChangePassword', p.must_change_password,
    'secondFactor', coalesce(u."twoFactorEnabled", false), 'sample', w.sample,
    'unitKind', w.kind, 'unitName', w.name, 'username', u.username,
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
$$;
revoke execute on function identity.session_actor from public;
grant execute on function identity.session_actor to sanhvai_app;

-- Tries at signing in, counted before it is known whose unit the name belongs to.
create table identity.sign_in_try (
  subject text not null, -- 'name:<user name>' or 'from:<address>'
  window_start timestamptz not null,
  tries integer not null,
  primary key (subject, window_start)
);
grant select, insert, update, delete on identity.sign_in_try to sanhvai_app;

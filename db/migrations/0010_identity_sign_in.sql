-- A machine several people use: its sessions end after a quarter of an hour without work.
alter table auth."session" add column "shared" boolean not null default false;
-- A name nobody has is locked as a real one would be, or the lock would tell which names exist.
alter table identity.sign_in_try add column locked_until timestamptz;

-- The account behind a user name or user id, before any unit is known.
-- Owner's rights: the caller has no unit yet, so row-level security would show nothing.
create function identity.account_of(user_name text, user_key text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('unit', p.unit_id, 'personId', p.id, 'userId', u.id, 'name', p.full_name, 'endsOn', p.ends_on)
  from auth."user" u join identity.person p on p.user_id = u.id
  where (user_name is not null and u.username = lower(user_name)) or (user_key is not null and u.id = user_key)
$$;
revoke execute on function identity.account_of from public;
grant execute on function identity.account_of to sanhvai_app;

create or replace function identity.session_actor(session_token text, today date) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
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
$$;

-- Who gives new passwords must not come in as somebody else: after an administrator's reset, or when the second factor is
-- set up anew, a role behind the lock does not count until it is confirmed again.
alter table identity.person add column access_changed_at timestamptz;

create function protection.access_of(unit uuid, person uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('secondFactor', coalesce(u."twoFactorEnabled", false), 'sample', w.sample, 'changedAt', p.access_changed_at)
  from identity.person p join identity.unit w on w.id = p.unit_id left join auth."user" u on u.id = p.user_id
  where p.unit_id = unit and p.id = person
$$;
revoke execute on function protection.access_of from public;
grant execute on function protection.access_of to protection_app;
grant select (access_changed_at) on identity.person to protection_app;

create or replace function protection.at_the_door(unit uuid, person uuid, session bytea, at timestamptz, today date, idle interval, longest interval) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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
    'roles', coalesce((select jsonb_agg(distinct r.role order by r.role) from protection.sealed_role r
      join identity.person p on p.unit_id = r.unit_id and p.id = r.person_id
      where r.unit_id = unit and r.person_id = person and r.ended_at is null and r.confirmed_at > coalesce(p.access_changed_at, '-infinity')
        and r.from_on <= today and (r.to_on is null or r.to_on >= today)), '[]'),
    'open', held.unit_id is not null, 'unlockedAt', held.unlocked_at);
end $$;

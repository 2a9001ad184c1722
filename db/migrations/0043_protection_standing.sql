-- Who stands behind the lock today, said once: confirmed after the last change of her access, not ended, of an account that
-- lives, no administrator of accounts, and still in the office that the role goes with (src/protection/access/naming.ts).
-- The door asks it, and everything that tells, assigns or lists people of the sealed area.
create function protection.standing_role(unit uuid, today date) returns table (person_id uuid, role text)
language sql stable as $$
  select distinct r.person_id, r.role from protection.sealed_role r
  join identity.person p on p.unit_id = r.unit_id and p.id = r.person_id
  where r.unit_id = unit and r.ended_at is null and r.confirmed_at > coalesce(p.access_changed_at, '-infinity')
    and r.from_on <= today and (r.to_on is null or r.to_on >= today) and (p.ends_on is null or p.ends_on >= today)
    and not exists (select from identity.role_holding h where h.unit_id = r.unit_id and h.person_id = r.person_id and h.role = 'administrator')
    and (r.role not in ('chair', 'police', 'health') or exists (select from identity.role_holding h where h.unit_id = r.unit_id and h.person_id = r.person_id
      and h.role = case r.role when 'chair' then 'leader' when 'police' then 'police' else 'health-station' end
      and h.from_on <= today and (h.to_on is null or h.to_on >= today)))
$$;
revoke execute on function protection.standing_role from public;
grant execute on function protection.standing_role to protection_app;

-- Who stands at the door. This is the one that holds: 0031, 0038 and 0039 wrote earlier ones of the same name.
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
    'roles', coalesce((select jsonb_agg(s.role order by s.role) from protection.standing_role(unit, today) s where s.person_id = person), '[]'),
    'open', held.unit_id is not null, 'unlockedAt', held.unlocked_at);
end $$;

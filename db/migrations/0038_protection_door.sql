-- The lock is marked as used at most twice a minute: a page that is only looked at then writes nothing but its line.
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
      where r.unit_id = unit and r.person_id = person and r.confirmed_at is not null and r.ended_at is null
        and r.from_on <= today and (r.to_on is null or r.to_on >= today)), '[]'),
    'open', held.unit_id is not null, 'unlockedAt', held.unlocked_at);
end $$;

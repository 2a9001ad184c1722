-- Where every unit's trace ends, for the daily anchor outside the database. Numbers and marks only.
create function protection.ends_of_traces() returns table (unit uuid, seq bigint, mark bytea, head_mark bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select unit_id, seq, mark, head_mark from protection.trace_head order by unit_id
$$;
revoke execute on function protection.ends_of_traces from public;
grant execute on function protection.ends_of_traces to protection_app;

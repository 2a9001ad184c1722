-- What every schema stands on: the application's role, folding of Vietnamese for search, the tenant rule.
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
create schema app;
grant usage on schema app to sanhvai_app;

-- The units the caller may see, set when the transaction opens. Missing: none (fails closed).
create function app.cur_units() returns uuid[] language sql stable
  as $$ select coalesce(nullif(current_setting('app.units', true), '')::uuid[], '{}') $$;

-- Lower case, no marks, đ to d, so hoà and hòa, Uỷ and Ủy are one word.
create function app.fold(words text) returns text language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFC))) $$;

-- The second line of defence on a table of ward data; every query also names unit_id itself.
create procedure app.guard(tenant_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('create policy own_units on %s using (unit_id = any((select app.cur_units())::uuid[]))
    with check (unit_id = any((select app.cur_units())::uuid[]))', tenant_table);
  execute format('grant select, insert, update, delete on %s to sanhvai_app', tenant_table);
end $$;

-- Run once by a superuser in the programme's database; the embedded database does it by itself. May be repeated.
-- How many rows, pages and changes a table has stands in PostgreSQL's own catalogue, open to every role: whoever has the programme's
-- account could read there that there is a case, and when one was written to. What tells it is taken from everybody but the owner of
-- this database and those who watch the server (docs/decisions/0014-the-catalogue-is-closed.md).
do $$
declare
  one record;
  watchers text := format('%I, pg_monitor', (select pg_get_userbyid(datdba) from pg_database where datname = current_database()));
  open_columns text;
begin
  perform set_config('search_path', 'pg_catalog', true);
  for one in select p.oid::regprocedure::text as called from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace and (
      p.proname ~ '^pg_stat_get_' or p.proname in ('pg_relation_size', 'pg_table_size', 'pg_indexes_size', 'pg_total_relation_size', 'pg_relation_filepath',
      'pg_relation_filenode', 'pg_filenode_relation', 'pg_database_size', 'pg_tablespace_size', 'pg_lock_status')) loop
    execute format('revoke execute on function %s from public', one.called);
    execute format('grant execute on function %s to %s', one.called, watchers);
  end loop;
  for one in select c.relname from pg_class c where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind = 'v'
      and (c.relname ~ '^pg_(stat|statio)_' or c.relname in ('pg_locks', 'pg_stats', 'pg_stats_ext', 'pg_stats_ext_exprs')) loop
    execute format('revoke select on pg_catalog.%I from public', one.relname);
    execute format('grant select on pg_catalog.%I to %s', one.relname, watchers);
  end loop;
  select string_agg(quote_ident(attname), ', ') into open_columns from pg_attribute where attrelid = 'pg_class'::regclass and attnum > 0 and not attisdropped
    and attname not in ('reltuples', 'relpages', 'relallvisible', 'relallfrozen', 'relfilenode', 'relfrozenxid', 'relminmxid');
  revoke select on pg_catalog.pg_class from public;
  execute format('grant select (%s) on pg_catalog.pg_class to public', open_columns);
  execute format('grant select on pg_catalog.pg_class to %s', watchers);
end $$;

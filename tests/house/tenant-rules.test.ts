import { expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'

const ward = aWard()
const SCHEMAS = `'identity', 'audit', 'documents', 'plan', 'work', 'reporting', 'calendar', 'portal', 'protection'`
/** The map of units and the counters of sign-in tries hold nothing of one ward. */
const NOT_WARD_DATA = ['identity.unit', 'identity.unit_ancestor', 'identity.sign_in_try']
const tenant = `(n.nspname || '.' || c.relname) not in (${NOT_WARD_DATA.map((name) => `'${name}'`).join(', ')})`
const rows = async (text: string) => (await ward.sql<{ name: string }>(text)).map((row) => row.name)

test('every table of ward data has unit_id, never null', async () => {
	expect(await rows(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and n.nspname in (${SCHEMAS}) and ${tenant} and not exists (select from pg_attribute a
		where a.attrelid = c.oid and a.attname = 'unit_id' and a.attnotnull and not a.attisdropped)`)).toEqual([])
})

test('unit_id is in every primary key and unique index, partial ones too', async () => {
	expect(await rows(`select n.nspname || '.' || i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid
		join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
		where x.indisunique and n.nspname in (${SCHEMAS}) and ${tenant} and not exists (select from pg_attribute a
		where a.attrelid = c.oid and a.attname = 'unit_id' and a.attnum = any(x.indkey))`)).toEqual([])
})

test('unit_id is in every foreign key between rows of wards', async () => {
	expect(await rows(`select conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
		join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
		where k.contype = 'f' and n.nspname in (${SCHEMAS}) and ${tenant}
		and (fn.nspname || '.' || f.relname) not in (${NOT_WARD_DATA.map((name) => `'${name}'`).join(', ')})
		and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'unit_id' and a.attnum = any(k.conkey))`)).toEqual([])
})

test('no foreign key sets null, no identity column, no trigger, no recursive function', async () => {
	expect(await rows(`select conname as name from pg_constraint where contype = 'f' and confdeltype = 'n'`)).toEqual([])
	expect(await rows(`select attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
		where a.attidentity <> '' and n.nspname in (${SCHEMAS})`)).toEqual([])
	expect(await rows(`select tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
		where not t.tgisinternal and n.nspname in (${SCHEMAS})`)).toEqual([])
	expect(await rows(`select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
		where n.nspname in (${SCHEMAS}, 'app') and p.prosrc ~* 'with recursive'`)).toEqual([])
})

test('row-level security is on and has a policy on every table of ward data', async () => {
	expect(await rows(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and n.nspname in (${SCHEMAS}) and ${tenant} and (not c.relrowsecurity
		or not exists (select from pg_policy p where p.polrelid = c.oid))`)).toEqual([])
})

test('the application owns nothing, is no superuser and passes no policy by', async () => {
	expect(await rows(`select c.relname as name from pg_class c where c.relowner = 'sanhvai_app'::regrole`)).toEqual([])
	expect(await ward.sql(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'sanhvai_app'`))
		.toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }])
	expect(await rows(`select privilege_type as name from information_schema.role_table_grants where grantee = 'sanhvai_app' and table_schema = 'audit' order by 1`)).toEqual(['INSERT', 'SELECT'])
})

test('the role of the sealed pages owns nothing, is no superuser, and reads of the other schemas only names and days off', async () => {
	expect(await rows(`select c.relname as name from pg_class c where c.relowner = 'protection_app'::regrole`)).toEqual([])
	expect(await ward.sql(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'protection_app'`))
		.toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }])
	expect(await rows(`select distinct table_schema || '.' || table_name || ' ' || privilege_type as name from information_schema.column_privileges
		where grantee = 'protection_app' and table_schema <> 'protection' order by 1`)).toEqual(['calendar.day SELECT', 'identity.person SELECT', 'identity.role_holding SELECT', 'identity.unit SELECT'])
	expect(await rows(`select column_name as name from information_schema.column_privileges where grantee = 'protection_app' and table_schema = 'identity' and table_name = 'person' order by 1`))
		.toEqual(['access_changed_at', 'agency_id', 'ends_on', 'full_name', 'id', 'position_title', 'unit_id'])
})

test('no role but its own has any right on the sealed schema', async () => {
	expect(await rows(`select distinct grantee as name from information_schema.role_table_grants where table_schema = 'protection' and grantee not in ('sanhvai_owner', 'postgres') order by 1`)).toEqual(['protection_app'])
	expect(await rows(`select distinct grantee || ' ' || routine_name as name from information_schema.role_routine_grants where routine_schema = 'protection' and grantee in ('PUBLIC', 'sanhvai_app')`)).toEqual([])
	expect(await ward.sql(`select has_schema_privilege('sanhvai_app', 'protection', 'usage') as yes`)).toEqual([{ yes: false }])
})

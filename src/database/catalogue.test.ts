import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { aWard } from '#support/ward.ts'

const ward = aWard()

async function as<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	try {
		return await work(client)
	} finally {
		await client.end()
	}
}

/** Every way PostgreSQL itself counts or dates what is in a table that is not ours to read; $1 its oid. */
const ROUTES = [
	'select reltuples from pg_class where oid = $1', 'select relpages from pg_class where oid = $1', 'select relallvisible from pg_class where oid = $1', 'select relfrozenxid from pg_class where oid = $1',
	'select relfilenode from pg_class where oid = $1', 'select c from pg_class c where oid = $1', 'select xmin from pg_class where oid = $1', 'select * from pg_class where oid = $1',
	'select pg_relation_size($1::oid::regclass)', `select pg_relation_size($1::oid::regclass, 'main')`, 'select pg_table_size($1::oid::regclass)', 'select pg_indexes_size($1::oid::regclass)',
	'select pg_total_relation_size($1::oid::regclass)', 'select pg_relation_filepath($1::oid::regclass)', 'select pg_relation_filenode($1::oid::regclass)',
	'select n_live_tup from pg_stat_user_tables where relid = $1', 'select n_tup_ins from pg_stat_all_tables where relid = $1', 'select n_tup_ins from pg_stat_xact_all_tables where relid = $1',
	'select idx_scan from pg_stat_user_indexes where relid = $1', 'select heap_blks_read from pg_statio_user_tables where relid = $1', 'select pg_stat_get_live_tuples($1)', 'select pg_stat_get_tuples_inserted($1)',
	'select pg_stat_get_numscans($1)', 'select pg_stat_get_last_autoanalyze_time($1)', 'select * from pg_locks where relation = $1', 'select pg_lock_status() where $1::oid is not null',
	`select * from pg_stats where schemaname = 'protection' and $1::oid is not null`, 'select * from pg_statistic where starelid = $1', 'select * from pg_stat_activity where $1::oid is not null',
	'select * from pg_stat_database where $1::oid is not null', 'select pg_database_size(current_database()) where $1::oid is not null'
]

test('PostgreSQL’s own counts tell neither role that there is a case, of the office least of all', async () => {
	const [{ oid } = { oid: 0 }] = await ward.sql<{ oid: number }>(`select 'protection.case_file'::regclass::oid::int as oid`)
	await as(ward.urls.app, async (office) => {
		for (const route of ROUTES) await expect(office.query(route, [oid]), route).rejects.toThrow(/permission denied/)
	})
})

test('what tools and the driver ask of the catalogue is still answered', async () => {
	await as(ward.urls.app, async (office) => {
		expect((await office.query(`select c.oid, c.relname, c.relkind, c.relowner, c.relhasindex, c.reltoastrelid, c.relrowsecurity from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'work'`)).rows.length).toBeGreaterThan(5)
		expect((await office.query(`select table_name from information_schema.tables where table_schema = 'work'`)).rows.length).toBeGreaterThan(3)
		expect((await office.query(`select to_regclass('work.task')::text as task, 'identity.unit'::regclass::text as unit`)).rows[0]).toEqual({ task: 'work.task', unit: 'identity.unit' })
		await office.query('explain select 1 from identity.unit')
	})
})

test('the owner of the database reads it all, for the backup does; closing it twice changes nothing', async () => {
	const acl = () => ward.sql(`select relname, relacl::text from pg_class where relnamespace = 'pg_catalog'::regnamespace and relacl is not null order by 1`)
	const before = await acl()
	const superuser = Object.assign(new URL(inject('superUrl')), { pathname: new URL(ward.urls.owner).pathname }).href
	await as(superuser, async (client) => client.query(await readFile('db/close-catalogue.sql', 'utf8')))
	expect(await acl()).toEqual(before)
	await as(ward.urls.owner, async (owner) => {
		expect((await owner.query('select relpages, reltuples from pg_class limit 1')).rows).toHaveLength(1)
		expect((await owner.query(`select pg_total_relation_size('identity.unit') > 0 as large`)).rows).toEqual([{ large: true }])
	})
})

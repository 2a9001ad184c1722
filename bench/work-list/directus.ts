import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'

const TOKEN = 'bench-static-token-0123456789abcdef'
const DATABASE = 'directus_bench'

/** Where Directus 11.17.4 is installed and the Node 22 it wants. */
export interface DirectusPlace { readonly folder: string; readonly node: string; readonly superUrl: string; readonly port: number }

/** The list our page shows, as Directus gives it: same rows, same order, same columns, partners with it. */
export const directusHeader = `authorization: Bearer ${TOKEN}`
export function directusUrl(port: number, year: number): string {
	const filter = { year: { _eq: year }, state: { _nin: ['accepted', 'withdrawn'] } }
	const fields = 'id,number,title,due_on,done_on,state,lead_agency_id,partners.agency_id,partners.state'
	return `http://localhost:${port}/items/task?${new URLSearchParams({ filter: JSON.stringify(filter), sort: 'due_on,number', limit: '25', fields })}`
}

/** Copies the ward's rows into a database of Directus' own, once: its tables, and a role whose every table has a row rule. */
export async function makeDirectus(place: DirectusPlace, ownerUrl: string): Promise<void> {
	const one = new pg.Client({ connectionString: place.superUrl })
	await one.connect()
	const there = await one.query('select from pg_database where datname = $1', [DATABASE])
	if (there.rowCount === 0) await one.query(`create database ${DATABASE}`)
	await one.end()
	const client = new pg.Client({ connectionString: urlOf(place) })
	await client.connect()
	const made = await client.query(`select where to_regclass('task_partner') is not null and exists (select from pg_tables where tablename = 'directus_permissions')`)
	if (made.rowCount === 0) {
		execFileSync(place.node, [join(place.folder, 'node_modules/directus/cli.js'), 'bootstrap'], { cwd: place.folder, env: environment(place), stdio: ['ignore', 'ignore', 'inherit'] })
		await client.query('begin')
		await client.query(TABLES)
		const from = new pg.Client({ connectionString: ownerUrl })
		await from.connect()
		await copy(from, client, 'agency', 'select id, ward_id as unit_id, kind, name, short_name, sort from identity.unit where ward_id is not null')
		await copy(from, client, 'task', `select id, unit_id, year, number, title, product, basis, theme, lead_agency_id, from_on, due_on, first_due_on, state, done_on, percent, given_at, row_version from work.task`)
		await copy(from, client, 'task_partner', 'select unit_id, task_id, agency_id, state from work.task_partner')
		await copy(from, client, 'event', 'select id, unit_id, task_id, at, kind, person_name, agency_id, sentence from work.event')
		const unit = (await from.query<{ id: string }>(`select id from identity.unit where kind = 'ward'`)).rows[0]!.id
		await from.end()
		await client.query('create index on task (unit_id, due_on, number); create index on task (year, due_on, number); create index on task_partner (task_id); create index on event (task_id, at)')
		await giveRights(client, unit)
		await client.query('commit')
		await client.query('analyze')
	}
	await client.end()
}

export function startDirectus(place: DirectusPlace, core: string): ChildProcess {
	return spawn('taskset', ['-c', core, place.node, join(place.folder, 'node_modules/directus/cli.js'), 'start'], { cwd: place.folder, env: environment(place), stdio: ['ignore', 'ignore', 'inherit'] })
}

const TABLES = `
	create table agency (id uuid primary key, unit_id uuid not null, kind text, name text, short_name text, sort integer);
	create table task (id uuid primary key, unit_id uuid not null, year integer, number integer, title text, product text, basis text, theme text,
		lead_agency_id uuid references agency (id), from_on date, due_on date, first_due_on date, state text, done_on date, percent integer, given_at timestamptz, row_version integer);
	create table task_partner (id serial primary key, unit_id uuid not null, task_id uuid references task (id), agency_id uuid references agency (id), state text);
	create table event (id uuid primary key, unit_id uuid not null, task_id uuid references task (id), at timestamptz, kind text, person_name text, agency_id uuid, sentence text);
	insert into directus_collections (collection) values ('agency'), ('task'), ('task_partner'), ('event');
	insert into directus_fields (collection, field, special, interface) values ('task', 'partners', 'o2m', 'list-o2m');
	insert into directus_relations (many_collection, many_field, one_collection, one_field) values ('task_partner', 'task_id', 'task', 'partners')`

async function copy(from: pg.Client, to: pg.Client, table: string, query: string): Promise<void> {
	const { rows } = await from.query<{ rows: unknown }>(`select json_agg(r) as rows from (${query}) r`)
	const columns = Object.keys((rows[0]!.rows as object[])[0]!).join(', ')
	await to.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows[0]!.rows)])
}

async function giveRights(client: pg.Client, unit: string): Promise<void> {
	const [role, policy, user] = [randomUUID(), randomUUID(), randomUUID()]
	await client.query('insert into directus_roles (id, name) values ($1, $2)', [role, 'officer'])
	await client.query('insert into directus_policies (id, name, admin_access, app_access) values ($1, $2, false, false)', [policy, 'one ward'])
	await client.query('insert into directus_access (id, role, policy) values ($1, $2, $3)', [randomUUID(), role, policy])
	await client.query(`insert into directus_users (id, email, role, token, status) values ($1, 'officer@example.org', $2, $3, 'active')`, [user, role, TOKEN])
	for (const table of ['agency', 'task', 'task_partner', 'event']) {
		await client.query(`insert into directus_permissions (policy, collection, action, permissions, fields) values ($1, $2, 'read', $3, '*')`, [policy, table, JSON.stringify({ unit_id: { _eq: unit } })])
	}
}

function urlOf(place: DirectusPlace): string {
	const url = new URL(place.superUrl)
	url.pathname = `/${DATABASE}`
	return url.href
}

function environment(place: DirectusPlace): NodeJS.ProcessEnv {
	return {
		PATH: process.env['PATH'], HOME: place.folder, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(place.port), PUBLIC_URL: `http://localhost:${place.port}`,
		DB_CLIENT: 'pg', DB_CONNECTION_STRING: urlOf(place), DB_POOL__MAX: '10', KEY: 'bench', SECRET: 'bench-secret-0123456789abcdef',
		ADMIN_EMAIL: 'admin@example.org', ADMIN_PASSWORD: 'bench-admin', LOG_LEVEL: 'error', TELEMETRY: 'false',
		RATE_LIMITER_ENABLED: 'false', PRESSURE_LIMITER_ENABLED: 'false', CACHE_ENABLED: 'false', WEBSOCKETS_ENABLED: 'false',
	}
}

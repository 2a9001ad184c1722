import pg from 'pg'

interface Row { name: string; text: string }

/** The schema as one SQL text in a fixed order, to be read in a review and compared in the tests: tables with their
 *  columns and constraints, indexes, policies, functions, rights. */
export async function schemaAsSql(ownerUrl: string): Promise<string> {
	const client = new pg.Client({ connectionString: ownerUrl })
	await client.connect()
	try {
		const parts: string[] = ['-- Written from the database by `npm run tables`; change a migration, not this file.\n']
		for (const query of [TABLES, INDEXES, POLICIES, FUNCTIONS, RIGHTS]) {
			const { rows } = await client.query<Row>(query)
			parts.push(rows.map((row) => row.text).join('\n'), '')
		}
		return parts.join('\n')
	} finally {
		await client.end()
	}
}

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public', 'migrations', 'jobs')`

const TABLES = `select format(E'create table %I.%I (\\n%s\\n);', n.nspname, c.relname, string_agg(line, E',\\n' order by place)) as text
	from pg_class c join pg_namespace n on n.oid = c.relnamespace
	cross join lateral (
		select '  ' || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
			|| coalesce(case when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
				else ' default ' || pg_get_expr(d.adbin, d.adrelid) end, '') as line, a.attnum::int as place
		from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
		where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
		union all
		select '  constraint ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid),
			10000 + row_number() over (order by k.contype, k.conname)::int
		from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n') parts
	where c.relkind = 'r' and ${OURS} group by n.nspname, c.relname order by n.nspname, c.relname`

const INDEXES = `select pg_get_indexdef(i.oid) || ';' as text from pg_index x join pg_class i on i.oid = x.indexrelid
	join pg_namespace n on n.oid = i.relnamespace where ${OURS}
	and not exists (select from pg_constraint k where k.conindid = i.oid) order by n.nspname, i.relname`

const POLICIES = `select format('create policy %I on %I.%I using (%s);', p.polname, n.nspname, c.relname, pg_get_expr(p.polqual, p.polrelid)) as text
	from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace order by n.nspname, c.relname, p.polname`

const FUNCTIONS = `select pg_get_functiondef(p.oid) || ';' as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
	where ${OURS} order by n.nspname, p.proname`

const RIGHTS = `select format('grant %s on %I.%I to %I;', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type), g.table_schema, g.table_name, g.grantee) as text
	from information_schema.role_table_grants g where g.grantee in ('sanhvai_app', 'protection_app') and g.table_schema <> 'jobs'
	group by g.grantee, g.table_schema, g.table_name order by g.grantee desc, g.table_schema, g.table_name`

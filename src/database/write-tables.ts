import pg from 'pg'

const MODULES: Record<string, string> = {
	identity: 'identity', audit: 'audit', documents: 'documents', plan: 'plan', work: 'work', reporting: 'reporting',
	calendar: 'calendar', portal: 'portal', protection: 'protection'
}
/** Its tables are of a connection of their own: not added to everybody's, so no other module can type a query on them. */
const SEALED = 'protection'
const TYPES: Record<string, string> = {
	uuid: 'string', text: 'string', date: 'string', int8: 'string', int4: 'number', bool: 'boolean',
	timestamptz: 'Date', jsonb: 'unknown', _text: 'string[]', bytea: 'Uint8Array', numeric: 'string'
}

interface Column { schema: string; table: string; name: string; type: string; nullable: boolean; defaulted: boolean; generated: boolean }

/** The row types of every module as TypeScript, read from the database, so that the schema is the truth.
 *  @returns file path relative to src/ → text */
export async function tablesAsTypeScript(ownerUrl: string): Promise<Record<string, string>> {
	const client = new pg.Client({ connectionString: ownerUrl })
	await client.connect()
	try {
		const { rows } = await client.query<Column>(`
			select n.nspname as schema, c.relname as table, a.attname as name, t.typname as type,
				not a.attnotnull as nullable, a.atthasdef as defaulted, a.attgenerated <> '' as generated
			from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
			join pg_type t on t.oid = a.atttypid
			where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and n.nspname = any($1)
			order by 1, 2, a.attnum`, [Object.keys(MODULES)])
		const present = Object.entries(MODULES).filter(([schema]) => rows.some((row) => row.schema === schema))
		return Object.fromEntries(present.map(([schema, module]) =>
			[`${module}/server/tables.ts`, moduleText(module, rows.filter((row) => row.schema === schema))]))
	} finally {
		await client.end()
	}
}

function moduleText(module: string, columns: Column[]): string {
	const tables = [...new Set(columns.map((column) => column.table))]
	const name = (table: string) => `${table.split('_').map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')}Table`
	const rows = tables.map((table) => `interface ${name(table)} {\n${columns.filter((c) => c.table === table)
		.map((c) => `\t${c.name}: ${columnType(c)}`).join('\n')}\n}\n`)
	const merged = tables.map((table) => `\t\t'${module}.${table}': ${name(table)}`).join('\n')
	const generated = columns.some((c) => c.generated || c.defaulted) ? "import type { Generated, GeneratedAlways } from 'kysely'\n" : ''
	const used = generated.replace(columns.some((c) => c.generated) ? '' : ', GeneratedAlways', '').replace(
		columns.some((c) => c.defaulted && !c.generated) ? '' : 'Generated, ', '')
	const head = `// Written from the database by \`npm run tables\`; change a migration, not this file.\n${used}\n${rows.join('\n')}\n`
	if (module === SEALED) return `${head}export interface SealedTables {\n${merged.replaceAll('\t\t', '\t')}\n}\n`
	return head +
		`declare module '#kernel/context.ts' {\n\tinterface Tables {\n${merged}\n\t}\n}\n`
}

function columnType(column: Column): string {
	const type = TYPES[column.type] ?? 'unknown'
	const plain = column.nullable && !column.generated ? `${type} | null` : type
	if (column.generated) return `GeneratedAlways<${plain}>`
	return column.defaulted ? `Generated<${plain}>` : plain
}

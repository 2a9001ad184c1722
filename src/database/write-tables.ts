import pg from 'pg'

const MODULES: Record<string, string> = {
	identity: 'identity', audit: 'audit', documents: 'documents', plan: 'plan', work: 'work', reporting: 'reporting',
	calendar: 'calendar', portal: 'portal', protection: 'protection'
}
/** Its tables are of a connection of their own: not added to everybody's, so no other module can type a query on them. */
const SEALED = 'protection'
/** The word of the protection module in whose folder a table's row type stands; what belongs to no word stands at its front door. */
const SEALED_WORDS: Record<string, readonly string[]> = {
	access: ['assignment', 'break_glass', 'conflict', 'sealed_role', 'unlock', 'worker'],
	alerts: ['alert', 'alert_conflict', 'alert_link', 'alert_reply'],
	cases: ['case_event', 'case_file', 'case_part', 'consent', 'need_track'],
	clocks: ['clock'],
	danger: ['danger_assessment'],
	figures: ['released_table'],
	notices: ['notice'],
	orders: ['order_event', 'protective_order'],
	privacy: ['breach', 'data_request', 'erasure', 'hold'],
	referrals: ['referral'],
	seal: ['record_key', 'unit_key'],
	services: ['service', 'stay', 'support'],
	trace: ['trace', 'trace_head']
}
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
		return Object.fromEntries(present.flatMap(([schema, module]) => {
			const columns = rows.filter((row) => row.schema === schema)
			return module === SEALED ? sealedFiles(columns) : [[`${module}/server/tables.ts`, moduleText(module, columns)]]
		}))
	} finally {
		await client.end()
	}
}

function moduleText(module: string, columns: Column[]): string {
	return `${head(columns)}${rowTypes(columns)}\ndeclare module '#kernel/context.ts' {\n\tinterface Tables {\n${listed(module, columns, '\t\t')}\n\t}\n}\n`
}

function sealedFiles(columns: Column[]): [string, string][] {
	const words = Object.entries(SEALED_WORDS).map(([word, tables]) => ({ word, columns: columns.filter(({ table }) => tables.includes(table)) })).filter((one) => one.columns.length > 0)
	const own = columns.filter((column) => !words.some((one) => one.columns.includes(column)))
	const named = (word: string) => `${word[0]!.toUpperCase()}${word.slice(1)}Tables`
	const imports = words.map(({ word }) => `import type { ${named(word)} } from '../${word}/server/tables.ts'\n`).join('')
	return [
		...words.map((one): [string, string] => [`${SEALED}/${one.word}/server/tables.ts`,
			`${head(one.columns)}${rowTypes(one.columns)}\nexport interface ${named(one.word)} {\n${listed(SEALED, one.columns, '\t')}\n}\n`]),
		[`${SEALED}/server/tables.ts`, `${head(own, imports)}${rowTypes(own)}\nexport interface SealedTables extends ${words.map(({ word }) => named(word)).join(', ')} {\n${listed(SEALED, own, '\t')}\n}\n`]
	]
}

const tablesOf = (columns: Column[]) => [...new Set(columns.map((column) => column.table))]
const typeName = (table: string) => `${table.split('_').map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')}Table`
const listed = (module: string, columns: Column[], indent: string) => tablesOf(columns).map((table) => `${indent}'${module}.${table}': ${typeName(table)}`).join('\n')

function head(columns: Column[], imports = ''): string {
	const used = [columns.some((c) => c.defaulted && !c.generated) && 'Generated', columns.some((c) => c.generated) && 'GeneratedAlways'].filter(Boolean)
	const kysely = used.length > 0 ? `import type { ${used.join(', ')} } from 'kysely'\n` : ''
	return `// Written from the database by \`npm run tables\`; change a migration, not this file.\n${kysely}${imports}\n`
}

function rowTypes(columns: Column[]): string {
	return `${tablesOf(columns).map((table) => `interface ${typeName(table)} {\n${columns.filter((c) => c.table === table)
		.map((c) => `\t${c.name}: ${columnType(c)}`).join('\n')}\n}\n`).join('\n')}`
}

function columnType(column: Column): string {
	const type = TYPES[column.type] ?? 'unknown'
	const plain = column.nullable && !column.generated ? `${type} | null` : type
	if (column.generated) return `GeneratedAlways<${plain}>`
	return column.defaulted ? `Generated<${plain}>` : plain
}

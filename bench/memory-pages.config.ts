// The same pages with what they ask the database for as constants: builds the memory page of work-list.ts.
// BENCH_CONSTANTS: the JSON file with { present, tasks }, written by work-list.ts.
import { readFileSync } from 'node:fs'
import type { Plugin, UserConfig } from 'vite'
import house from '../vite.config.ts'

const constants = JSON.parse(readFileSync(process.env['BENCH_CONSTANTS'] ?? '', 'utf8')) as { present: unknown, tasks: unknown }
// parsed at start, as data from a database is
const parsed = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
const REPLACED: Readonly<Record<string, string>> = {
	'/src/routes/(staff)/tasks/+page.server.ts': `const data = ${parsed(constants.tasks)}\nexport const load = () => data`,
	'/src/identity/server/who-is-there.ts': `const present = ${parsed(constants.present)}
		export const whoIsThere = async () => present
		export const nothingSetUp = async () => false`,
}

const fromMemory: Plugin = {
	name: 'from-memory',
	enforce: 'pre',
	load(id) {
		return Object.entries(REPLACED).find(([file]) => id.endsWith(file))?.[1]
	},
}

const config: UserConfig = { ...house, plugins: [fromMemory, ...(house.plugins ?? [])] }
export default config

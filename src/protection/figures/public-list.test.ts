import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IncidentFact, RecorderAnswer } from './incident-fact.ts'
import { recorderCsv, recorderRows } from './incident-recorder.ts'
import { RECORDER_COLUMNS } from './recorder-columns.ts'
import { RECORDER_LISTS } from './recorder-lists.ts'
import { fact, perpetrator, service } from './sample-facts.fixture.ts'

/** A checker that knows nothing of how the file is made: it reads the published list and the bytes of the file. Where the list is not
 *  at hand our copy stands in, which incident-recorder.test.ts holds against the list by its hash. */
interface PublicList { readonly sheets: readonly { readonly columns: readonly { key: string; header_en: string; enum?: string }[] }[]; readonly enums: Readonly<Record<string, { readonly values: readonly { id: string; label_en: string }[] }>> }
const PUBLISHED = '../shared/domain/incident-recorder.json'
const list: PublicList = existsSync(PUBLISHED) ? JSON.parse(readFileSync(PUBLISHED, 'utf8')) as PublicList : {
	sheets: [{ columns: RECORDER_COLUMNS.map(([key, header_en, name]) => ({ key, header_en, ...(name && { enum: name }) })) }],
	enums: Object.fromEntries(Object.entries(RECORDER_LISTS).map(([name, values]) => [name, { values: values.map(([id, label_en]) => ({ id, label_en })) }]))
}
const columns = list.sheets[0]!.columns
/** What this ward puts into the empty slots: the list says that there are ten and five, and not what they hold. */
const OURS = { ethnicity: ['Kinh', 'Hrê'], harmful_traditional_practice: ['Tục mẫu', '=Tục mẫu'] }
/** Said in the notes of the list: hours in brackets are dropped, sources are joined, sex is M or F. */
const wordsOf = (name: string): string[] => list.enums[name]!.values.map(({ label_en }) => (name === 'time_of_day' ? label_en.replace(/ \([^)]*\)$/, '') : label_en))

/** CSV by RFC 4180, one sign after the other. */
function read(csv: string): string[][] {
	const rows: string[][] = [['']]
	let quoted = false
	for (let at = csv.startsWith('\uFEFF') ? 1 : 0; at < csv.length; at++) {
		const [sign, row] = [csv[at]!, rows.at(-1)!]
		if (quoted && sign === '"' && csv[at + 1] === '"') row.push(row.pop()! + csv[++at]!)
		else if (sign === '"') quoted = !quoted
		else if (!quoted && sign === ',') row.push('')
		else if (!quoted && sign === '\n') rows.push([''])
		else if (quoted || sign !== '\r') row.push(row.pop()! + sign)
	}
	return rows.slice(0, -1)
}

/** What is wrong with a file beside the published list. */
function faultsOf(csv: string): string[] {
	const [header = [], ...rows] = read(csv)
	const faults = header.flatMap((cell, i) => (cell === columns[i]?.header_en ? [] : [`header ${i}: ${cell}`]))
	if (header.length !== columns.length) faults.push(`${header.length} columns`)
	const local = [...OURS.harmful_traditional_practice.map((word) => (word.startsWith('=') ? `'${word}` : word)), 'No']
	for (const row of rows) for (const [i, { key, enum: name }] of columns.entries()) {
		const cell = row[i] ?? 'missing'
		const said = name === 'referred_from' ? cell.split(' & ').filter(Boolean) : cell === '' ? [] : [cell]
		if (key === 'ethnicity' && ![...OURS.ethnicity, ''].includes(cell)) faults.push(`ethnicity: ${cell}`)
		if (name && !said.every((word) => (name === 'harmful_traditional_practice' ? local : wordsOf(name)).includes(word)) && !(name === 'referred_from' && wordsOf(name).includes(cell))) faults.push(`${key}: ${cell}`)
		if (['case_manager_code', 'date_of_birth', 'camp_town'].includes(key) && cell !== '') faults.push(`${key} is filled: ${cell}`)
		if (key.startsWith('date_of_') && !/^(\d{4}-\d\d-01)?$/.test(cell)) faults.push(`${key} tells the day: ${cell}`)
		if (/^[=+\-@\t\r]/.test(cell)) faults.push(`${key} is a formula: ${cell}`)
		if (key === 'consent' && cell !== 'Yes') faults.push('left without her consent')
	}
	return faults
}

const ids = (name: string) => fc.constantFrom(...(name === 'harmful_traditional_practice' ? ['no', ...OURS.harmful_traditional_practice] : list.enums[name]!.values.map(({ id }) => id)), 'invented', '=1+1', '')
const ASKED = columns.filter(({ key, enum: name }) => name && !key.startsWith('perpetrator.') && !['sex', 'gbv_type', 'number_primary_perpetrators', 'consent'].includes(key) && !key.endsWith('_referral') && !key.endsWith('referred_from'))
const anyFact: fc.Arbitrary<Partial<IncidentFact>> = fc.record({
	sex: fc.constantFrom('female', 'male', 'other', 'unknown'), statisticsConsent: fc.boolean(),
	gbvimsType: fc.constantFrom('rape', 'sexual-assault', 'physical-assault', 'forced-marriage', 'denial-of-resources', 'psychological-abuse', 'non-gbv', null),
	happenedOn: fc.constantFrom('2026-03-08', '2026-04-30', null), referredFrom: fc.array(ids('referred_from'), { maxLength: 4 }),
	recorder: fc.record(Object.fromEntries([...ASKED.map(({ key, enum: name }) => [key, ids(name!)]), ['ethnicity', fc.constantFrom(...OURS.ethnicity, 'Trần Thị Mẫu', '=1+1')], ['country_of_origin', fc.constantFrom('VN', 'LA', 'XX', '=1+1')]]), { requiredKeys: [] }) as fc.Arbitrary<Partial<Record<RecorderAnswer, string>>>,
	perpetrators: fc.array(fc.record({ primary: fc.boolean(), sex: fc.constantFrom('female' as const, 'male' as const, 'unknown' as const), age: fc.option(fc.nat(90)), before: fc.option(fc.boolean()), relationship: ids('perpetrator_relationship'), occupation: ids('perpetrator_occupation') }).map((given) => perpetrator(given)), { maxLength: 5 }),
	services: fc.array(fc.record({ kind: fc.constantFrom('shelter' as const, 'health' as const, 'counselling' as const, 'legal-aid' as const, 'police' as const), outcome: fc.constantFrom('received' as const, 'declined' as const, 'unavailable' as const, 'under-way' as const), by: fc.constantFrom('ourselves' as const, 'referred' as const, null) }).map((given) => service(given)), { maxLength: 4 })
}) as fc.Arbitrary<Partial<IncidentFact>>
const fileOf = (facts: readonly Partial<IncidentFact>[]): string => recorderCsv(recorderRows(facts.map((given, i) => fact({ incident: `V${i}`, survivor: `S${i}`, ...given })), { province: 'Tỉnh "Ví Dụ"', ward: 'Phường Ví Dụ, số 1', agencyCode: 'VD', wardWords: OURS, incidentCode: (id) => id, survivorCode: (id) => id }))

test('whatever was recorded, the file has the published columns and only published words, no day, no birthday, no village', () => {
	fc.assert(fc.property(fc.array(anyFact, { minLength: 8, maxLength: 24 }), (facts) => { expect(faultsOf(fileOf(facts))).toEqual([]) }), { numRuns: 200 })
})

test('a filled word of every asked list is met somewhere, so that the check is of words and not of empty cells', () => {
	const met = new Set<string>()
	for (const { key, enum: name } of ASKED) for (const { id } of key === 'harmful_traditional_practice' ? [{ id: 'no' }] : list.enums[name!]!.values) {
		const [header, ...rows] = read(fileOf(Array.from({ length: 6 }, () => ({ recorder: { [key]: id } }))))
		if (rows[0]?.[header!.indexOf(columns.find((column) => column.key === key)!.header_en)]) met.add(key)
	}
	expect([...met].sort()).toEqual(ASKED.map(({ key }) => key).sort())
})

test('the checker finds what is wrong', () => {
	const good = fileOf(Array.from({ length: 6 }, () => ({ recorder: { location: 'school' } })))
	expect(faultsOf(good)).toEqual([])
	expect(faultsOf(good.replace('SURVIVOR CODE', 'SURVIVOR'))).toHaveLength(1)
	expect(faultsOf(good.replace('"School"', '"Schule"'))).toEqual(['location: Schule'])
	expect(faultsOf(good.replaceAll('2026-03-01', '2026-03-08')).length).toBeGreaterThan(0)
})

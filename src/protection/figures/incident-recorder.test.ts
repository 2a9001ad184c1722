import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recorderCsv, recorderRows, RECORDER_GENERALISED, type RecorderSource } from './incident-recorder.ts'
import { blankRare } from './rare-values.ts'
import { RECORDER_COLUMNS } from './recorder-columns.ts'
import { RECORDER_LISTS } from './recorder-lists.ts'
import { safeCsv } from './safe-csv.ts'
import { fact, perpetrator, service } from './sample-facts.fixture.ts'
import type { IncidentFact } from './incident-fact.ts'

const PUBLISHED = '../shared/domain/incident-recorder.json'
const source: RecorderSource = { province: 'Tỉnh Ví Dụ', ward: 'Phường Ví Dụ', agencyCode: 'VD', wardWords: { ethnicity: ['Kinh', 'Hrê'], harmful_traditional_practice: ['Tục mẫu'] }, incidentCode: (id) => `i-${id}`, survivorCode: (id) => `s-${id}` }
const alike = (count: number, given: Partial<IncidentFact> = {}): IncidentFact[] => Array.from({ length: count }, (_, i) => fact({ incident: `V${i}`, survivor: `S${i}`, perpetrators: [perpetrator()], ...given }))
const words = (list: keyof typeof RECORDER_LISTS): string[] => RECORDER_LISTS[list].map(([, text]) => text)

describe('columns and words', () => {
	it('are 42 columns, each once, each with a known list', () => {
		expect(RECORDER_COLUMNS).toHaveLength(42)
		expect(new Set(RECORDER_COLUMNS.map(([key]) => key)).size).toBe(42)
		expect(RECORDER_COLUMNS.map(([, header]) => header).slice(0, 3)).toEqual(['INCIDENT ID', 'SURVIVOR CODE', 'CASE MANAGER CODE'])
		expect(RECORDER_COLUMNS.every(([, , list]) => list === null || list in RECORDER_LISTS)).toBe(true)
	})
	it('are those of the published list', () => {
		const ours = { columns: RECORDER_COLUMNS.map(([key, header, words]) => [key, header, words]), lists: RECORDER_LISTS }
		expect(createHash('sha256').update(JSON.stringify(ours)).digest('hex')).toBe('8be1b756e4581f2aa04128b19dcfdd1559f3fd2fca0d197c16212947c46e1c56') // of the list as it was compared on 2026-11-23
		if (!existsSync(PUBLISHED)) return
		const list = JSON.parse(readFileSync(PUBLISHED, 'utf8'))
		expect(ours).toEqual({
			columns: list.sheets[0].columns.map((column: { key: string; header_en: string; enum?: string }) => [column.key, column.header_en, column.enum ?? null]),
			lists: Object.fromEntries(Object.entries(list.enums as Record<string, { values: { id: string; label_en: string; label_vi: string }[] }>).map(([name, { values }]) => [name, values.map((value) => [value.id, value.label_en, value.label_vi])]))
		})
	})
})

describe('a row', () => {
	const rich = alike(5, {
		recorder: { marital_status: 'married_cohabitating', time_of_day: 'evening_night', location: 'clients_home', goods_money_exchanged: 'false', disability_type: 'no', 'service.wants_legal_action': 'undecided', ethnicity: 'Kinh' },
		referredFrom: ['community_or_camp_leader', 'health_medical_services', 'invented'],
		services: [service({ kind: 'shelter', outcome: 'declined', by: null }), service({ kind: 'health', by: 'referred' }), service({ outcome: 'unavailable' }), service(), service({ kind: 'police', outcome: 'not-applicable' }), service({ kind: 'legal-aid', outcome: 'under-way', by: null }), service({ kind: 'training-or-job', by: 'already-elsewhere' })]
	})
	it('has the words of the lists and nothing that tells who it is', () => {
		expect(recorderRows(rich, source)[0]).toEqual({
			incident_id: 'i-V0', survivor_code: 's-S0', case_manager_code: '', date_of_interview: '2026-03-01', date_of_incident: '2026-03-01', date_of_birth: '', sex: 'F', ethnicity: 'Kinh', country_of_origin: '',
			marital_status: 'Married / Cohabitating', displacement_status: '', disability_type: 'No', unaccompanied_separated_status: '', stage_of_displacement: '', time_of_day: 'Evening/Night', location: "Client's Home",
			county: 'Tỉnh Ví Dụ', district: 'Phường Ví Dụ', camp_town: '', gbv_type: 'Psychological / Emotional Abuse', harmful_traditional_practice: '', goods_money_exchanged: 'No', abduction_type: '', previously_reported: '', gbv_previous_incidents: '',
			number_primary_perpetrators: '1', 'perpetrator.sex': 'M', 'perpetrator.former': '', 'perpetrator.age_group': 'Age 26 - 40', 'perpetrator.relationship': 'Intimate Partner / Former Partner', 'perpetrator.occupation': '',
			'service.referred_from': 'Community or Camp Leader & Health / Medical Services', 'service.safehouse_referral': 'Referral declined by survivor', 'service.medical_referral': 'Referred', 'service.psycho_referral': 'Service provided by your agency',
			'service.wants_legal_action': 'Undecided at time of report', 'service.legal_referral': '', 'service.police_referral': 'Service not applicable', 'service.livelihoods_referral': 'Services already received from another agency', 'service.protection_referral': '',
			consent: 'Yes', agency_code: 'VD'
		})
	})
	it('writes only allowed words, whatever was recorded', () => {
		const anything = fc.record({
			sex: fc.constantFrom('female' as const, 'male' as const, 'other' as const, 'unknown' as const),
			type: fc.constantFrom('rape' as const, 'sexual-assault' as const, 'physical-assault' as const, 'forced-marriage' as const, 'denial-of-resources' as const, 'psychological-abuse' as const),
			age: fc.option(fc.nat(99)),
			before: fc.option(fc.boolean()),
			number: fc.nat(5),
			place: fc.constantFrom('school', 'road', 'invented', '=1+1')
		})
		fc.assert(fc.property(fc.array(anything, { minLength: 5, maxLength: 12 }), (all) => {
			const facts = all.map((one, i) => fact({ incident: `V${i}`, survivor: `S${i}`, sex: one.sex, gbvimsType: one.type, recorder: { location: one.place, displacement_status: one.place }, perpetrators: Array.from({ length: one.number }, () => perpetrator({ sex: one.sex, age: one.age, before: one.before, relationship: one.place })) }))
			for (const row of recorderRows(facts, source)) for (const [key, , list] of RECORDER_COLUMNS) {
				const allowed = list === null ? null : [...words(list).map((text) => (list === 'time_of_day' ? text.replace(/ \(.*/, '') : text)), '']
				if (allowed && list !== 'referred_from') expect(allowed).toContain(row[key])
			}
		}))
	})
	it('counts those who did it, not those who stood by, and "More than 3" above three', () => {
		const standing = [perpetrator({ primary: false, sex: 'female', relationship: 'unknown' }), perpetrator(), perpetrator({ sex: 'female' })]
		expect(recorderRows(alike(5, { perpetrators: standing }), source)[0]).toMatchObject({ number_primary_perpetrators: '2', 'perpetrator.sex': 'M and F', 'perpetrator.relationship': 'Intimate Partner / Former Partner' })
		expect(recorderRows(alike(5, { perpetrators: Array.from({ length: 4 }, () => perpetrator()) }), source)[0]!.number_primary_perpetrators).toBe('More than 3')
	})
})

describe('what leaves', () => {
	it('is only what she agreed to and only gender-based violence', () => {
		const facts = [...alike(6), fact({ incident: 'no', statisticsConsent: false }), fact({ incident: 'other', gbvimsType: 'non-gbv' }), fact({ incident: 'open', gbvimsType: null })]
		expect(recorderRows(facts, source).map((row) => row.incident_id)).toEqual(['i-V0', 'i-V1', 'i-V2', 'i-V3', 'i-V4', 'i-V5'])
	})
	it('is nothing when there are too few to hide one another', () => {
		expect(recorderRows(alike(4), source)).toEqual([])
		expect(recorderRows(alike(9, { survivor: 'S' }), source), 'nine times the same person').toEqual([])
		expect(recorderCsv([])).toBe(`\uFEFF${RECORDER_COLUMNS.map(([, header]) => `"${header}"`).join(',')}\r\n`)
	})
	it('has no rare combination left that could tell who it is', () => {
		const row = fc.record({ a: fc.constantFrom('1', '2', '3'), b: fc.constantFrom('x', 'y'), c: fc.constantFrom('p', 'q') })
		fc.assert(fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
			const left = blankRare(rows.map((one, i) => ({ ...one, who: String(i) })), ['a', 'b', 'c'], 5, (one) => one.who).map(({ who: _, ...one }) => one)
			for (const kind of Map.groupBy(left, (one) => JSON.stringify(one)).entries()) if (kind[0] !== '{"a":"","b":"","c":""}') expect(kind[1].length).toBeGreaterThanOrEqual(5)
		}))
		const rows = recorderRows([...alike(6), fact({ incident: 'rare', survivor: 'rare', recorder: { ethnicity: 'Hrê' }, perpetrators: [perpetrator()] })], source)
		expect(rows.find((one) => one.incident_id === 'i-rare')).toMatchObject({ ethnicity: '', sex: 'F' })
		expect(RECORDER_GENERALISED.empty.every((key) => rows.every((one) => one[key] === ''))).toBe(true)
	})
	it('keeps an ethnicity, a country, a custom only where enough people share it and the rest of what could tell', () => {
		const told = (recorder: IncidentFact['recorder'], from: number, count: number) => Array.from({ length: count }, (_, i) => fact({ incident: `V${from + i}`, survivor: `S${from + i}`, perpetrators: [perpetrator()], recorder }))
		const rows = recorderRows([
			...told({ ethnicity: 'Kinh', country_of_origin: 'VN', harmful_traditional_practice: 'no' }, 0, 6),
			...told({ ethnicity: 'Hrê', country_of_origin: 'VN', harmful_traditional_practice: 'Tục mẫu' }, 10, 1),
			...told({ ethnicity: 'Kinh', country_of_origin: 'LA', abduction_type: 'trafficked' }, 20, 2)
		], source)
		expect(rows.filter((row) => row.ethnicity === 'Kinh')).toHaveLength(6)
		for (const row of rows.filter(({ ethnicity }) => ethnicity === 'Kinh')) expect(row).toMatchObject({ country_of_origin: 'Vietnam', harmful_traditional_practice: 'No' })
		const file = recorderCsv(rows)
		for (const word of ['Hrê', 'Laos', 'Tục mẫu', 'Trafficked']) expect(file, word).not.toContain(word)
	})
	it('has no word the ward does not list, and no country there is not', () => {
		expect(recorderRows(alike(6, { recorder: { ethnicity: 'Trần Thị Mẫu', country_of_origin: 'Thôn 3', harmful_traditional_practice: 'type_of_practice_1' } }), source)[0]).toMatchObject({ ethnicity: '', country_of_origin: '', harmful_traditional_practice: '' })
		expect(recorderRows(alike(6, { recorder: { ethnicity: 'Hrê', country_of_origin: 'LA', displacement_status: 'idp', abduction_type: 'none', unaccompanied_separated_status: 'separated_child', stage_of_displacement: 'during_flight' } }), source)[0])
			.toMatchObject({ ethnicity: 'Hrê', country_of_origin: 'Laos', displacement_status: 'IDP', abduction_type: 'None', unaccompanied_separated_status: 'Separated Child', stage_of_displacement: 'During Flight' })
	})
	it('is a file in which no cell becomes a formula', () => {
		expect(safeCsv(['a'], [['=1+1'], ['+84'], ['-1'], ['@x'], ['\t=1'], [' =1'], ['say "no"']])).toBe('\uFEFF"a"\r\n"\'=1+1"\r\n"\'+84"\r\n"\'-1"\r\n"\'@x"\r\n"\'\t=1"\r\n"\' =1"\r\n"say ""no"""\r\n')
	})
})

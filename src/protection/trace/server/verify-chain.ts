import type pg from 'pg'
import type { StoredLine } from '../trace-line.ts'
import { BEFORE_THE_FIRST, headMarkOf, markOf, sameMark } from './chain.ts'

/** What is wrong with the trace of a unit; `seq` is the line where it shows. */
export interface Break {
	readonly unit: string
	readonly kind: 'changed' | 'missing' | 'end-changed' | 'end-cut' | 'no-end' | 'anchor-missing' | 'anchor-differs'
	readonly seq: number
}
export interface Anchor { readonly unit: string; readonly seq: number; readonly mark: string; readonly headMark: string; readonly at: string }
export interface Verified { readonly unit: string; readonly lines: number; readonly breaks: readonly Break[] }

interface Row { seq: string; at: Date; person_id: string | null; verb: string; outcome: string; subject_kind: string; subject_id: string | null; sealed_reason: Buffer | null; reason_code: string; from_address: string; mark: Buffer; exact: boolean }

const BATCH = 5_000

/** Walks the whole chain of every unit: each mark over the line and the one before, no number left out, the end as it was
 *  last written, and every anchor that was exported still in its place. Reads only.
 *  @param client a connection that may read the trace past row-level security (the owner's) */
export async function verifyTraces(client: pg.ClientBase, anchors: readonly Anchor[], progress: (lines: number) => void = () => undefined): Promise<Verified[]> {
	// a unit that has sealed something has left lines: where there are none, they were all taken away
	const { rows } = await client.query<{ unit_id: string }>(`select unit_id from protection.trace union select unit_id from protection.trace_head
		union select unit_id from protection.record_key order by 1`)
	const units = [...new Set([...rows.map((row) => row.unit_id), ...anchors.map((anchor) => anchor.unit)])]
	const found: Verified[] = []
	for (const unit of units) found.push(await verifyUnit(client, unit, anchors.filter((anchor) => anchor.unit === unit), progress))
	return found
}

async function verifyUnit(client: pg.ClientBase, unit: string, anchors: readonly Anchor[], progress: (lines: number) => void): Promise<Verified> {
	const breaks: Break[] = []
	const anchored = new Map(anchors.map((anchor) => [anchor.seq, anchor]))
	let last = 0, mark: Uint8Array = BEFORE_THE_FIRST, read = '-9223372036854775808'
	for (;;) {
		const { rows } = await client.query<Row>(`select *, at = date_trunc('milliseconds', at) as exact from protection.trace where unit_id = $1 and seq > $2 order by seq limit $3`, [unit, read, BATCH])
		for (const row of rows) {
			const seq = Number(row.seq)
			read = row.seq
			if (seq < 1) {
				breaks.push({ unit, kind: 'changed', seq })
				continue
			}
			if (seq !== last + 1) breaks.push({ unit, kind: 'missing', seq: last + 1 })
			else if (!row.exact || !sameMark(markOf(mark, lineOf(unit, row)), row.mark)) breaks.push({ unit, kind: 'changed', seq })
			const anchor = anchored.get(seq)
			if (anchor && !sameMark(Buffer.from(anchor.mark, 'base64'), row.mark)) breaks.push({ unit, kind: 'anchor-differs', seq })
			anchored.delete(seq)
			;[last, mark] = [seq, row.mark] // go on from what stands there, so that one change is told once
		}
		progress(last)
		if (rows.length < BATCH) break
	}
	for (const anchor of anchored.values()) if (anchor.seq > 0) breaks.push({ unit, kind: 'anchor-missing', seq: anchor.seq })
	breaks.push(...await verifyEnd(client, unit, last, mark))
	return { unit, lines: last, breaks }
}

async function verifyEnd(client: pg.ClientBase, unit: string, last: number, mark: Uint8Array): Promise<Break[]> {
	const { rows } = await client.query<{ seq: string; mark: Buffer; head_mark: Buffer }>('select seq, mark, head_mark from protection.trace_head where unit_id = $1', [unit])
	const head = rows[0]
	if (!head) return [{ unit, kind: 'no-end', seq: last }]
	if (!sameMark(headMarkOf(unit, Number(head.seq), head.mark), head.head_mark)) return [{ unit, kind: 'end-changed', seq: Number(head.seq) }]
	if (Number(head.seq) !== last || !sameMark(head.mark, mark)) return [{ unit, kind: 'end-cut', seq: last }]
	return []
}

function lineOf(unit: string, row: Row): StoredLine {
	return {
		unit, seq: Number(row.seq), at: row.at, person: row.person_id, verb: row.verb, outcome: row.outcome, subjectKind: row.subject_kind, subjectId: row.subject_id,
		reason: row.sealed_reason?.toString('base64') ?? '', reasonCode: row.reason_code, from: row.from_address
	}
}

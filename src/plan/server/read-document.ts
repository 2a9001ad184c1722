import { sql } from 'kysely'
import { record, verb } from '#audit/server/index.ts'
import { addFile } from '#documents/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { dayOf, yearOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { readPlan } from '../../reading/read-plan.ts'
import { readDocument as readFile, type ReadDocument } from '../../reading/server/index.ts'
import { fillSentence, largestFile, Unreadable, unreadableWords } from '../../reading/unreadable.ts'
import { proposeProgramme } from '../programme.ts'
import { readHead } from '../reading-head.ts'
import { lockYear } from './plan-store.ts'
import { namedBodies } from './reading-bodies.ts'
import { storableBlocks } from './storable-blocks.ts'
import { writeProgramme } from './write-programme.ts'

export interface Reading {
	readonly sourceId: string
	readonly planId: string
	readonly tasks: number
	/** True when the same file was already under review: nothing new was stored. */
	readonly known: boolean
}

/** Reads a plan and keeps the file, its blocks, the reading and the programme it proposes, all in one transaction.
 *  @throws Refused unreadable with the sentence in `words`, file-kind, file-too-large */
export const readDocument = verb('read-document', async (ctx, asked: { name: string; bytes: Uint8Array }): Promise<Reading> => {
	const document = await readOrRefuse(ctx, asked)
	await sql`select pg_advisory_xact_lock(hashtextextended(${`source ${ctx.unit} ${document.sha256}`}, 0))`.execute(ctx.db)
	const known = await underReview(ctx, document.sha256)
	if (known) {
		await record(ctx, 'read-document', { kind: 'source', id: known.sourceId, details: { again: true } })
		return { ...known, tasks: 0, known: true }
	}
	const blocks = storableBlocks(document.blocks)
	const reading = readPlan(blocks)
	const head = readHead(blocks, reading, { year: yearOf(dayOf(ctx.now)), title: asked.name.replace(/\.\w{1,5}$/, '') })
	const [sourceId, planId] = [newId(ctx.now.getTime()), newId(ctx.now.getTime())]
	const file = await addFile(ctx, { name: asked.name, bytes: asked.bytes, ownerKind: 'source', ownerId: sourceId, agencyId: null, limit: largestFile, plainText: true })
	await ctx.db.insertInto('plan.source').values({
		unit_id: ctx.unit, id: sourceId, file_id: file.id, name: asked.name, sha256: document.sha256, format: document.format,
		blocks: JSON.stringify(blocks), reading: JSON.stringify({ ...reading, warnings: document.warnings, pages: document.pages }),
		read_by: ctx.actor.personId, read_at: ctx.now
	}).execute()
	const versions = await lockYear(ctx, head.year)
	await ctx.db.insertInto('plan.plan').values({
		unit_id: ctx.unit, id: planId, year: head.year, version_number: Math.max(0, ...versions.map((one) => one.version_number)) + 1, state: 'reading',
		title: head.title, bases: JSON.stringify(head.bases), preamble: head.preamble, recipients: JSON.stringify(head.recipients), kept_by: head.keptBy,
		signer_authority: JSON.stringify(head.signerAuthority), signer_name: head.signerName, source_id: sourceId, created_by: ctx.actor.personId, created_at: ctx.now
	}).execute()
	const programme = proposeProgramme(blocks, reading, await namedBodies(ctx), head.year)
	await writeProgramme(ctx, planId, programme)
	await record(ctx, 'read-document', { kind: 'source', id: sourceId, details: { name: asked.name, format: document.format, tasks: programme.tasks.length } })
	return { sourceId, planId, tasks: programme.tasks.length, known: false }
})

async function readOrRefuse(ctx: Ctx, asked: { name: string; bytes: Uint8Array }): Promise<ReadDocument> {
	try {
		return await readFile(asked.bytes, asked.name)
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error
		throw new Refused('unreadable', { words: fillSentence(unreadableWords[error.code][ctx.locale], error.params), cause: error.code })
	}
}

async function underReview(ctx: Ctx, sha256: string): Promise<{ sourceId: string; planId: string } | null> {
	const row = await ctx.db.selectFrom('plan.source as s')
		.innerJoin('plan.plan as p', (join) => join.onRef('p.unit_id', '=', 's.unit_id').onRef('p.source_id', '=', 's.id'))
		.select(['s.id as sourceId', 'p.id as planId']).where('s.unit_id', '=', ctx.unit).where('s.sha256', '=', sha256).where('p.state', '=', 'reading')
		.orderBy('s.read_at').executeTakeFirst()
	return row ?? null
}

import { sql } from 'kysely'
import { record, verb, type Verb } from '#audit/server/index.ts'
import { addFile } from '#documents/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { dayOf, yearOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import { fillSentence, largestFile, Unreadable, unreadableWords } from '../../reading/unreadable.ts'
import { lockYear } from './plan-store.ts'
import { namedBodies } from './reading-bodies.ts'
import { understandAside } from './understand-aside.ts'
import type { Understood } from './understand-document.ts'
import { writeProgramme } from './write-programme.ts'

export interface Reading {
	readonly sourceId: string
	readonly planId: string
	readonly tasks: number
	/** True when the same file was already under review: nothing new was stored. */
	readonly known: boolean
}

interface Upload { readonly name: string; readonly bytes: Uint8Array }

const keepReading = verb('read-document', async (ctx, asked: Upload & { readonly read: Understood | Unreadable }): Promise<Reading> => {
	if (asked.read instanceof Unreadable) {
		const { code, params } = asked.read
		throw new Refused('unreadable', { words: fillSentence(unreadableWords[code][ctx.locale], params), cause: code })
	}
	const { format, sha256, blocks, reading, head, programme } = asked.read
	await sql`select pg_advisory_xact_lock(hashtextextended(${`source ${ctx.unit} ${sha256}`}, 0))`.execute(ctx.db)
	const known = await underReview(ctx, sha256)
	if (known) {
		await record(ctx, 'read-document', { kind: 'source', id: known.sourceId, details: { again: true } })
		return { ...known, tasks: 0, known: true }
	}
	const [sourceId, planId] = [newId(ctx.now.getTime()), newId(ctx.now.getTime())]
	const file = await addFile(ctx, { name: asked.name, bytes: asked.bytes, ownerKind: 'source', ownerId: sourceId, agencyId: null, limit: largestFile, plainText: true })
	await ctx.db.insertInto('plan.source').values({
		unit_id: ctx.unit, id: sourceId, file_id: file.id, name: asked.name, sha256, format, blocks, reading, read_by: ctx.actor.personId, read_at: ctx.now
	}).execute()
	const versions = await lockYear(ctx, head.year)
	await ctx.db.insertInto('plan.plan').values({
		unit_id: ctx.unit, id: planId, year: head.year, version_number: Math.max(0, ...versions.map((one) => one.version_number)) + 1, state: 'reading',
		title: head.title, bases: JSON.stringify(head.bases), preamble: head.preamble, recipients: JSON.stringify(head.recipients), kept_by: head.keptBy,
		signer_authority: JSON.stringify(head.signerAuthority), signer_name: head.signerName, source_id: sourceId, created_by: ctx.actor.personId, created_at: ctx.now
	}).execute()
	await writeProgramme(ctx, planId, programme)
	await record(ctx, 'read-document', { kind: 'source', id: sourceId, details: { name: asked.name, format, tasks: programme.tasks.length } })
	return { sourceId, planId, tasks: programme.tasks.length, known: false }
})

async function readAndKeep(ctx: Ctx, { name, bytes }: Upload): Promise<Reading> {
	await keepReading.permit(ctx, {})
	const bodies = await inTransaction(ctx, namedBodies)
	// No connection is held while a long plan is read.
	const read = await understandAside({ name, bytes, bodies, year: yearOf(dayOf(ctx.now)) }).catch((error: unknown) => {
		if (error instanceof Unreadable) return error
		throw error
	})
	return keepReading(ctx, { name, bytes, read })
}

/** Reads a plan in a thread of its own and keeps the file, its blocks, the reading and the programme it proposes, all in one transaction.
 *  @throws Refused unreadable with the sentence in `words`, file-kind, file-too-large */
export const readDocument: Verb<Upload, Reading> = Object.assign(readAndKeep, { verbName: keepReading.verbName, permit: keepReading.permit })

async function underReview(ctx: Ctx, sha256: string): Promise<{ sourceId: string; planId: string } | null> {
	const row = await ctx.db.selectFrom('plan.source as s')
		.innerJoin('plan.plan as p', (join) => join.onRef('p.unit_id', '=', 's.unit_id').onRef('p.source_id', '=', 's.id'))
		.select(['s.id as sourceId', 'p.id as planId']).where('s.unit_id', '=', ctx.unit).where('s.sha256', '=', sha256).where('p.state', '=', 'reading')
		.orderBy('s.read_at').executeTakeFirst()
	return row ?? null
}

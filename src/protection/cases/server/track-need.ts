import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { NEEDS, type Need } from '../../services/service.ts'
import type { NeedState } from '../needs.ts'
import { addEvent } from './event.ts'
import { holdOpen } from './save-answer.ts'

export interface TrackedNeed {
	readonly need: Need
	readonly state: NeedState
	readonly since: Date | null
	readonly note: string
	/** 0 while nobody has asked. */
	readonly version: number
}

/** Where one need stands now. Each is a track of its own: what is said of one touches no other. A note left empty keeps
 *  the one that is there.
 *  @param asked.version the track as the page showed it @throws Refused not-found, case-not-open, changed-meanwhile */
export const trackNeed = sealed('track-need', async (ctx, asked: { code: string; need: Need; state: NeedState; note: string; version: number }): Promise<void> => {
	const theCase = await enterCase(ctx, asked.code, 'track-need', 'done')
	await holdOpen(ctx, theCase)
	const { need, state, version } = asked
	const words = asked.note ? { sealed: await ctx.keys.seal(ctx.sealedDb, theCase.id, `need/${need}`, asked.note) } : {}
	const written = { state, since: ctx.now, by_person: ctx.actor.personId, ...words }
	const { numInsertedOrUpdatedRows } = await ctx.sealedDb.insertInto('protection.need_track').values({ unit_id: ctx.unit, case_id: theCase.id, need, ...written })
		.onConflict((conflict) => conflict.columns(['unit_id', 'case_id', 'need']).doUpdateSet({ ...written, row_version: version + 1 }).where('protection.need_track.row_version', '=', version))
		.executeTakeFirst()
	if (!numInsertedOrUpdatedRows) throw new Refused('changed-meanwhile')
	await addEvent(ctx, theCase.id, 'need', { need, state })
})

/** The six needs of one case, those nobody asked about too. */
export const seeNeeds = sealed('open-case', async (ctx, asked: { code: string }): Promise<{ open: boolean; needs: TrackedNeed[] }> => {
	const theCase = await enterCase(ctx, asked.code, 'open-case', 'looked')
	const rows = await ctx.sealedDb.selectFrom('protection.need_track').select(['need', 'state', 'since', 'sealed', 'row_version']).where('unit_id', '=', ctx.unit).where('case_id', '=', theCase.id).execute()
	const needs = await Promise.all(NEEDS.map(async (need): Promise<TrackedNeed> => {
		const row = rows.find((one) => one.need === need)
		if (!row) return { need, state: 'not-asked', since: null, note: '', version: 0 }
		const note = row.sealed ? await ctx.keys.open(ctx.sealedDb, theCase.id, `need/${need}`, row.sealed) : null
		return { need, state: row.state as NeedState, since: row.since, note: note ?? '', version: row.row_version }
	}))
	return { open: theCase.state === 'open', needs }
})

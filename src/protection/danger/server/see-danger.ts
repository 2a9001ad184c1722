import { sql } from 'kysely'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { readParts } from '../../cases/server/part-store.ts'
import { itemsFor, type DangerItem } from '../instrument.ts'
import type { KeptAssessment } from '../kept-assessment.ts'
import { personAsked } from '../person-asked.ts'
import { WHO_SIX } from '../who-six.ts'

export interface EarlierAssessment extends Pick<KeptAssessment, 'outcome' | 'overridden' | 'reason' | 'supervisorCalled'> {
	readonly id: string
	readonly at: Date
	readonly by: string
	readonly reassessOn: string
	/** Are there questions she gave no answer to? The danger may be greater than it looks. */
	readonly someUnanswered: boolean
}

/** The questions that concern her, and the earlier assessments, the newest first: by day and words. */
export const seeDanger = sealed('open-case', async (ctx, asked: { code: string }) => {
	const theCase = await enterCase(ctx, asked.code, 'open-case', 'looked')
	const { person } = await readParts(ctx, theCase.id, ['person'])
	const { rows } = await sql<{ id: string; at: Date; by: string; sealed: Uint8Array; reassessOn: string }>`select d.id, d.at, coalesce(w.code, '') as by,
			d.sealed, d.reassess_on as "reassessOn"
		from protection.danger_assessment d left join protection.worker w on w.unit_id = d.unit_id and w.person_id = d.by_person
		where d.unit_id = ${ctx.unit} and d.case_id = ${theCase.id} order by d.at desc, d.id desc limit 100`.execute(ctx.sealedDb)
	const earlier: EarlierAssessment[] = []
	for (const { sealed, ...row } of rows) {
		const text = await ctx.keys.open(ctx.sealedDb, theCase.id, `danger/${row.id}`, sealed)
		if (text === null) continue
		const { outcome, overridden, reason, supervisorCalled, unanswered } = JSON.parse(text) as KeptAssessment
		earlier.push({ ...row, outcome, overridden, reason, supervisorCalled, someUnanswered: unanswered.length > 0 })
	}
	const items: readonly DangerItem[] = itemsFor(WHO_SIX, personAsked(person, ctx.now))
	return { open: theCase.state === 'open', supervising: theCase.footing === 'supervising', items, earlier }
})

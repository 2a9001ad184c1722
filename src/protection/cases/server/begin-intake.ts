import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { Refused } from '#kernel/refused.ts'
import { nextCode } from '../../access/server/next-code.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import type { AlertWords } from '../../alerts/alert.ts'
import type { HelpNeed } from '../../alerts/help-request.ts'
import { enterAlert, type AlertRow } from '../../alerts/server/alert-door.ts'
import { keptOutOf } from '../../alerts/server/kept-out.ts'
import { holdersOf, tell } from '../../notices/server/tell.ts'
import type { Need } from '../../services/service.ts'
import { addEvent } from './event.ts'
import { wantNeeds } from './want-needs.ts'
import { writePart } from './part-store.ts'

/** Opens a case: its code, its key, its worker and its supervisor, in one transaction; nothing is asked yet. From an
 *  alert, the alert becomes part of it and its own clocks go on.
 *  @param asked.alertCode empty for somebody who came by herself
 *  @throws Refused not-found, alert-over */
export const beginIntake = sealed('begin-intake', async (ctx, asked: { alertCode: string }): Promise<{ code: string }> => {
	const alert = asked.alertCode ? await enterAlert(ctx, asked.alertCode, 'begin-intake', { whole: true, to: 'case' }) : null
	const id = newId(ctx.now.getTime())
	const code = await nextCode(ctx, 'case')
	await ctx.keys.begin(ctx.sealedDb, id)
	const supervisor = await supervisorFor(ctx, alert ? await keptOutOf(ctx, alert.id) : [])
	await ctx.sealedDb.insertInto('protection.case_file').values({
		unit_id: ctx.unit, id, code, opened_at: ctx.now, opened_by: ctx.actor.personId, state: 'open', step: 1, case_worker_id: ctx.actor.personId,
		supervisor_id: supervisor, child_path: alert?.child ?? false
	}).execute()
	const assigned = { unit_id: ctx.unit, case_id: id, from_at: ctx.now, by_person: ctx.actor.personId }
	await ctx.sealedDb.insertInto('protection.assignment').values([
		{ ...assigned, person_id: ctx.actor.personId, role: 'case-worker' }, ...(supervisor ? [{ ...assigned, person_id: supervisor, role: 'supervisor' }] : [])
	]).execute()
	if (alert) {
		const { numUpdatedRows } = await ctx.sealedDb.updateTable('protection.alert').set({ state: 'case', case_id: id, row_version: alert.version + 1 })
			.where('unit_id', '=', ctx.unit).where('id', '=', alert.id).where('row_version', '=', alert.version).executeTakeFirst()
		if (numUpdatedRows === 0n) throw new Refused('changed-meanwhile')
		leave(ctx, 'begin-intake', 'done', { kind: 'alert', id: alert.id }, { code })
		await bringOver(ctx, id, alert)
		await keepOut(ctx, id, alert.id)
		await sql`update protection.clock set case_id = ${id} where unit_id = ${ctx.unit} and subject_id = ${alert.id}`.execute(ctx.sealedDb)
	}
	await addEvent(ctx, id, 'opened', alert ? { alert: alert.code } : {})
	leave(ctx, 'begin-intake', 'done', { kind: 'case', id })
	return { code }
})

const NEED_OF: Readonly<Record<HelpNeed, Need>> = { safety: 'safety', reception: 'reception', stay: 'shelter', counselling: 'counselling', health: 'health', emergency: 'emergency' }

/** What she wrote herself on the help page, so that nobody asks her twice. Told by another, nothing of it is hers. */
async function bringOver(ctx: ProtectionCtx, caseId: string, alert: AlertRow): Promise<void> {
	const text = await ctx.keys.open(ctx.sealedDb, alert.id, 'alert', alert.sealedWords)
	const help = text === null ? null : (JSON.parse(text) as AlertWords).help
	if (help?.door !== 'self') return
	await writePart(ctx, caseId, 'contact', help.contact)
	await writePart(ctx, caseId, 'person', { callMe: help.callMe, villageId: help.villageId })
	await wantNeeds(ctx, caseId, help.needs.map((need) => NEED_OF[need]))
}

/** Who must not learn of the alert does not learn of the case; why, if it was told, is sealed anew under the case's key. */
async function keepOut(ctx: ProtectionCtx, caseId: string, alertId: string): Promise<void> {
	const rows = await ctx.sealedDb.selectFrom('protection.alert_conflict').select(['id', 'person_id', 'sealed_why', 'added_by', 'added_at']).where('unit_id', '=', ctx.unit).where('alert_id', '=', alertId).where('removed_at', 'is', null).execute()
	for (const row of rows) {
		const why = row.sealed_why ? await ctx.keys.open(ctx.sealedDb, alertId, `conflict/${row.id}`, row.sealed_why) ?? '' : ''
		const id = newId(ctx.now.getTime())
		await ctx.sealedDb.insertInto('protection.conflict').values({
			unit_id: ctx.unit, id, case_id: caseId, person_id: row.person_id, added_by: row.added_by, added_at: row.added_at, sealed_why: await ctx.keys.seal(ctx.sealedDb, caseId, `conflict/${id}`, why)
		}).execute()
	}
}

/** The supervisor with the fewest open cases; never the worker herself, nor who must not learn of it. */
async function supervisorFor(ctx: ProtectionCtx, keptOut: readonly string[]): Promise<string | null> {
	const people = (await holdersOf(ctx, 'supervisor')).filter((person) => person !== ctx.actor.personId && !keptOut.includes(person))
	if (people.length === 0) return null
	const { rows } = await sql<{ id: string }>`select p.id::text as id from unnest(${people}::uuid[]) as p (id)
		left join protection.case_file c on c.unit_id = ${ctx.unit} and c.supervisor_id = p.id and c.state <> 'closed'
		group by p.id order by count(c.id), p.id limit 1`.execute(ctx.sealedDb)
	const [supervisor] = rows
	if (supervisor) await tell(ctx, [supervisor.id], 'assigned', null)
	return supervisor?.id ?? null
}

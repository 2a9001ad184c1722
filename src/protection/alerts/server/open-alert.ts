import { sql } from 'kysely'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { standingRole } from '../../access/server/standing.ts'
import type { ClockId } from '../../clocks/clock-table.ts'
import type { AlertWords } from '../alert.ts'
import type { HelpRequest, SafeContact } from '../help-request.ts'
import { enterAlert, type AlertRow } from './alert-door.ts'
import { keptOutOfAlert } from './kept-out.ts'

/** What was said, without how to reach anybody: that opens by its own button. */
export interface AlertTold {
	readonly village: string | null
	readonly place: string
	readonly note: string
	readonly help: (Pick<HelpRequest, 'needs' | 'language'> & Pick<SafeContact, 'may' | 'channel' | 'days' | 'hours'>) | null
	/** Is there anything to reach somebody by? */
	readonly reachable: boolean
}

export interface AlertClock { readonly clock: ClockId; readonly startedAt: string; readonly dueAt: string; readonly warnAt: string | null; readonly stoppedAt: string | null }
export interface AlertDeed { readonly at: Date; readonly verb: string; readonly code: string; readonly worker: string; readonly words: string | null }
export interface AlertReply { readonly at: string; readonly worker: string; readonly text: string | null }

export interface OpenedAlert extends Omit<AlertRow, 'sealedWords'> {
	/** null: outer facts only, or the key was destroyed. */
	readonly told: AlertTold | null
	readonly worker: string | null
	readonly caseCode: string | null
	readonly clocks: readonly AlertClock[]
	readonly links: readonly string[]
	/** How many people must not learn of it; whether a Chair is among them, and the supervisor acts in his place. */
	readonly keptOut: number
	readonly chairKeptOut: boolean
	readonly replies: readonly AlertReply[]
	readonly deeds: readonly AlertDeed[]
	/** Whom it may be given to. */
	readonly caseWorkers: readonly { personId: string; code: string; name: string }[]
}

interface Around {
	worker: string | null; caseCode: string | null; village: string | null; keptOut: number; chairKeptOut: boolean
	clocks: AlertClock[]; links: string[]; caseWorkers: OpenedAlert['caseWorkers']
	replies: { id: string; at: string; worker: string; sealed: string }[]
	deeds: { at: string; verb: string; code: string; worker: string; sealed: string | null }[]
}

/** One alert as this person may see it. Three statements and the trace; the Chair's first look is written down. */
export const openAlert = sealed('open-alert', async (ctx, asked: { code: string }): Promise<OpenedAlert> => {
	const { sealedWords, ...alert } = await enterAlert(ctx, asked.code, 'open-alert')
	const words = alert.sight === 'whole' ? await wordsOf(ctx, alert.id, sealedWords) : null
	const around = await look(ctx, alert.id, words?.villageId ?? null)
	if (!alert.chairSeenAt && ctx.actor.roles.includes('chair')) {
		await ctx.sealedDb.updateTable('protection.alert').set({ chair_seen_at: ctx.now }).where('unit_id', '=', ctx.unit).where('id', '=', alert.id).execute()
	}
	const open = async (field: string, sealed: string | null) => (alert.sight === 'whole' && sealed ? ctx.keys.open(ctx.sealedDb, alert.id, field, Buffer.from(sealed, 'base64')) : null)
	return {
		...alert, told: words && tellable(words, around.village), worker: around.worker, caseCode: around.caseCode, keptOut: around.keptOut, chairKeptOut: around.chairKeptOut, clocks: around.clocks, links: around.links, caseWorkers: around.caseWorkers,
		replies: await Promise.all(around.replies.map(async ({ id, at, worker, sealed }) => ({ at, worker, text: await open(`reply/${id}`, sealed) }))),
		deeds: await Promise.all(around.deeds.map(async ({ at, sealed, ...deed }) => ({ ...deed, at: new Date(at), words: await open('trace', sealed) })))
	}
})

/** How to reach who told, or who needs help: looked at on purpose, with a line of its own. */
export const openAlertContact = sealed('open-alert-contact', async (ctx, asked: { code: string }) => {
	const alert = await enterAlert(ctx, asked.code, 'open-alert-contact', { whole: true })
	const words = await wordsOf(ctx, alert.id, alert.sealedWords)
	const contact = words?.help?.contact
	const may = contact?.may === 'yes'
	return {
		sender: words?.reachSender ?? '', senderName: words?.senderName ?? '', callMe: words?.help?.callMe ?? '',
		...(may ? { value: contact.value, through: contact.through, channel: contact.channel, ifAnotherAnswers: contact.ifAnotherAnswers } : { value: '', through: '', channel: null, ifAnotherAnswers: '' })
	}
})

async function wordsOf(ctx: ProtectionCtx, id: string, sealed: Uint8Array): Promise<AlertWords | null> {
	const text = await ctx.keys.open(ctx.sealedDb, id, 'alert', sealed)
	return text === null ? null : JSON.parse(text) as AlertWords
}

function tellable({ place, note, senderName, reachSender, help }: AlertWords, village: string | null): AlertTold {
	const contact = help?.contact
	return {
		village, place, note, reachable: reachSender !== '' || senderName !== '' || (contact?.may === 'yes' && contact.value !== ''),
		help: help && contact ? { needs: help.needs, language: help.language, may: contact.may, channel: contact.channel, days: contact.days, hours: contact.hours } : null
	}
}

async function look(ctx: ProtectionCtx, id: string, villageId: string | null): Promise<Around> {
	const { rows } = await sql<Around>`select w.code as worker, f.code as "caseCode", (select u.name from identity.unit u where u.id = ${villageId} and u.ward_id = ${ctx.unit}) as village,
			(select count(*)::int from protection.alert_conflict x where x.unit_id = a.unit_id and x.alert_id = a.id and x.removed_at is null) as "keptOut",
			exists (select from protection.alert_conflict x join ${standingRole(ctx)} r on r.person_id = x.person_id and r.role = 'chair' where x.unit_id = a.unit_id and x.alert_id = a.id and x.removed_at is null) as "chairKeptOut",
			coalesce((select jsonb_agg(jsonb_build_object('clock', k.clock, 'startedAt', k.started_at, 'dueAt', k.due_at, 'warnAt', k.warn_at, 'stoppedAt', k.stopped_at) order by k.due_at)
				from protection.clock k where k.unit_id = a.unit_id and k.subject_id = a.id), '[]') as clocks,
			coalesce((select jsonb_agg(o.code order by o.code) from protection.alert_link l join protection.alert o on o.unit_id = l.unit_id and o.id in (l.alert_id, l.other_id) and o.id <> a.id
				and not exists (select from protection.alert_conflict x where x.unit_id = o.unit_id and x.alert_id = o.id and x.person_id = ${ctx.actor.personId} and x.removed_at is null)
				where l.unit_id = a.unit_id and a.id in (l.alert_id, l.other_id)), '[]') as links,
			coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'at', r.at, 'worker', coalesce(rw.code, ''), 'sealed', translate(encode(r.sealed_words, 'base64'), E'\n', '')) order by r.at desc)
				from protection.alert_reply r left join protection.worker rw on rw.unit_id = r.unit_id and rw.person_id = r.by_person where r.unit_id = a.unit_id and r.alert_id = a.id), '[]') as replies,
			coalesce((select jsonb_agg(jsonb_build_object('at', t.at, 'verb', t.verb, 'code', t.reason_code, 'worker', coalesce(tw.code, ''), 'sealed', translate(encode(t.sealed_reason, 'base64'), E'\n', '')) order by t.seq desc)
				from protection.trace t left join protection.worker tw on tw.unit_id = t.unit_id and tw.person_id = t.person_id
				where t.unit_id = a.unit_id and t.subject_id = a.id and t.outcome = 'done'), '[]') as deeds,
			coalesce((select jsonb_agg(distinct jsonb_build_object('personId', s.person_id, 'code', sw.code, 'name', p.full_name)) from ${standingRole(ctx)} s
				join protection.worker sw on sw.unit_id = a.unit_id and sw.person_id = s.person_id join identity.person p on p.unit_id = a.unit_id and p.id = s.person_id
				where s.role = 'case-worker' and not ${keptOutOfAlert(ctx, sql.ref('s.person_id'))}), '[]') as "caseWorkers"
		from protection.alert a left join protection.worker w on w.unit_id = a.unit_id and w.person_id = a.assigned_to
		left join protection.case_file f on f.unit_id = a.unit_id and f.id = a.case_id and ${ctx.actor.personId} in (f.case_worker_id::text, f.supervisor_id::text)
		where a.unit_id = ${ctx.unit} and a.id = ${id}`.execute(ctx.sealedDb)
	return rows[0]!
}

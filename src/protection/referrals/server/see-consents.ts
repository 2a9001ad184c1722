import { sql } from 'kysely'
import { dayOf, type Day } from '#kernel/day.ts'
import { enterCase } from '../../access/server/case-door.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import type { Need, ServiceWords } from '../../services/service.ts'
import { consentState, type ConsentState } from '../consent.ts'
import type { ReferralState } from '../may-receive.ts'
import type { ReceiverKind } from '../receiver.ts'
import type { FactCode } from '../what-may-go.ts'

interface ToWhom {
	readonly kind: ReceiverKind
	/** Empty for a shelter. */
	readonly name: string
	readonly keeperCode: string
}

export interface ConsentLine extends ToWhom {
	readonly id: string
	readonly need: Need
	readonly facts: readonly FactCode[]
	readonly how: string
	readonly givenAt: Date
	readonly untilOn: Day
	readonly withdrawnAt: Date | null
	readonly state: ConsentState
}

export interface ReferralLine extends ToWhom {
	readonly id: string
	readonly code: string
	readonly need: Need
	readonly state: ReferralState
	readonly sentAt: Date
	readonly untilOn: Day
	readonly answeredAt: Date | null
	readonly answer: string
	readonly reminders: number
	readonly mayRemind: boolean
	readonly version: number
	/** Sent without consent: on which ground, why, by when it is to be reviewed. */
	readonly emergency: { readonly ground: string; readonly reason: string; readonly reviewBy: Date; readonly finding: string; readonly findingWords: string; readonly mayReview: boolean } | null
}

/** What she agreed to and what was sent, for the page of one case. Two statements besides the door. */
export const seeConsents = sealed('see-consents', async (ctx, asked: { code: string }): Promise<{ consents: ConsentLine[]; referrals: ReferralLine[] }> => {
	const theCase = await enterCase(ctx, asked.code, 'see-consents', 'looked')
	return { consents: await consentsOf(ctx, theCase.id), referrals: await referralsOf(ctx, theCase.id) }
})

interface ToRow { kind: ReceiverKind; agency: string | null; serviceId: string | null; serviceSealed: Uint8Array | null; keeperCode: string | null; hasKeeper: boolean; wrapped: Uint8Array | null; keyVersion: number | null }

const TO = sql`t.receiver as kind, u.name as agency, s.id as "serviceId", s.sealed as "serviceSealed", w.code as "keeperCode", s.keeper_id is not null as "hasKeeper",
	k.wrapped, k.unit_key_version as "keyVersion"`
const JOINS = sql`left join identity.unit u on u.id = t.to_agency left join protection.service s on s.unit_id = t.unit_id and s.id = t.to_service
	left join protection.worker w on w.unit_id = s.unit_id and w.person_id = s.keeper_id left join protection.record_key k on k.unit_id = s.unit_id and k.record_id = s.id`

export async function consentsOf(ctx: ProtectionCtx, caseId: string): Promise<ConsentLine[]> {
	const { rows } = await sql<ToRow & Omit<ConsentLine, 'state' | 'name'>>`select t.id, t.need, t.facts, t.given_how as how, t.given_at as "givenAt", t.until_on as "untilOn", t.withdrawn_at as "withdrawnAt", ${TO}
		from protection.consent t ${JOINS} where t.unit_id = ${ctx.unit} and t.case_id = ${caseId} order by t.given_at desc, t.id desc`.execute(ctx.sealedDb)
	return Promise.all(rows.map(async (row) => {
		const { id, need, facts, how, givenAt, untilOn, withdrawnAt } = row
		const state = consentState({ need, facts, givenAt, untilOn, withdrawnAt, to: { kind: row.kind, agencyId: null, serviceId: null } }, ctx.now)
		return { id, need, facts, how, givenAt, untilOn, withdrawnAt, state, ...await toWhom(ctx, row) }
	}))
}

type ReferralRow = ToRow & Pick<ReferralLine, 'id' | 'code' | 'need' | 'state' | 'sentAt' | 'untilOn' | 'answeredAt' | 'reminders' | 'version'>
	& { sealedAnswer: Uint8Array | null; remindedAt: Date | null; ground: string; sealedGround: Uint8Array | null; reviewBy: Date | null; reviewedAt: Date | null; finding: string; sealedFinding: Uint8Array | null; sentBy: string }

async function referralsOf(ctx: ProtectionCtx, caseId: string): Promise<ReferralLine[]> {
	const { rows } = await sql<ReferralRow>`select t.id, t.code, t.need, t.state, t.sent_at as "sentAt", t.until_on as "untilOn", t.answered_at as "answeredAt", t.sealed_answer as "sealedAnswer",
			t.reminders, t.reminded_at as "remindedAt", t.row_version as version, t.legal_ground as ground, t.sealed_ground as "sealedGround", t.review_due_at as "reviewBy",
			t.reviewed_at as "reviewedAt", t.finding, t.sealed_finding as "sealedFinding", t.sent_by as "sentBy", ${TO}
		from protection.referral t ${JOINS} where t.unit_id = ${ctx.unit} and t.case_id = ${caseId} order by t.sent_at desc, t.id desc`.execute(ctx.sealedDb)
	const open = async (field: string, bytes: Uint8Array | null) => (bytes ? await ctx.keys.open(ctx.sealedDb, caseId, field, bytes) ?? '' : '')
	return Promise.all(rows.map(async (row) => {
		const { id, code, need, sentAt, untilOn, answeredAt, reminders, version, finding } = row
		const waits = row.state === 'sent' || row.state === 'accepted'
		const state = waits && untilOn < dayOf(ctx.now) ? 'expired' : row.state
		const remindedToday = row.remindedAt !== null && dayOf(row.remindedAt) === dayOf(ctx.now)
		return {
			id, code, need, state, sentAt, untilOn, answeredAt, reminders, version, answer: await open(`answer/${id}`, row.sealedAnswer),
			mayRemind: waits && state !== 'expired' && !remindedToday && (row.kind === 'police' || row.kind === 'health' || row.hasKeeper),
			emergency: row.reviewBy ? {
				ground: row.ground, reason: await open(`ground/${id}`, row.sealedGround), reviewBy: row.reviewBy, finding, findingWords: await open(`finding/${id}`, row.sealedFinding),
				mayReview: row.reviewedAt === null && row.sentBy !== ctx.actor.personId && ctx.actor.roles.includes('supervisor')
			} : null,
			...await toWhom(ctx, row)
		}
	}))
}

async function toWhom(ctx: ProtectionCtx, row: ToRow): Promise<ToWhom> {
	if (!row.serviceId || row.kind === 'shelter') return { kind: row.kind, name: row.agency ?? '', keeperCode: row.keeperCode ?? '' }
	ctx.keys.keep(row.serviceId, row.wrapped, row.keyVersion ?? 0)
	const text = await ctx.keys.open(ctx.sealedDb, row.serviceId, 'service', row.serviceSealed!)
	return { kind: row.kind, name: text === null ? '' : (JSON.parse(text) as ServiceWords).name, keeperCode: row.keeperCode ?? '' }
}

import { sql } from 'kysely'
import { keptOut } from '../../access/server/kept-out.ts'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { isAddressed, type AtReferral, type ReferralDoor } from '../may-receive.ts'

/** A referral as its receiver finds it, before anything of it is opened. */
export interface ReferralRow extends ReferralDoor {
	readonly id: string
	readonly caseId: string
	readonly caseWorkerId: string
	readonly code: string
	readonly need: string
	readonly sentAt: Date
	readonly answeredAt: Date | null
	readonly reminders: number
	readonly version: number
	readonly facts: Uint8Array | null
	readonly wrapped: Uint8Array | null
	readonly keyVersion: number | null
	readonly legalGround: string
}

export function atReferral(ctx: ProtectionCtx): AtReferral {
	return { unit: ctx.unit, personId: ctx.actor.personId, agencyId: ctx.actor.agencyId, roles: ctx.actor.roles, now: ctx.now }
}

/** The referrals addressed to this person, the open ones and the newest first; one by its code. One statement, in which
 *  state, consent and key are of the same moment. `hold` keeps the row until the end of the transaction. */
export async function findAddressed(ctx: ProtectionCtx, which: { code?: string; hold?: boolean } = {}): Promise<ReferralRow[]> {
	const { rows } = await sql<Omit<ReferralRow, 'consent'> & { consentId: string | null; withdrawnAt: Date | null; consentUntil: string | null }>`
		select r.id, r.unit_id as unit, r.case_id as "caseId", f.case_worker_id as "caseWorkerId", r.code, r.need, r.receiver, r.state, r.sent_at as "sentAt",
			r.until_on as "untilOn", r.answered_at as "answeredAt", r.reminders, r.row_version as version, r.legal_ground as "legalGround",
			coalesce(r.to_agency, s.agency_id) as "agencyId", s.keeper_id as "keeperId",
			r.consent_id as "consentId", c.withdrawn_at as "withdrawnAt", c.until_on as "consentUntil",
			${which.code ? sql`r.sealed_facts` : sql`null::bytea`} as facts, k.wrapped, k.unit_key_version as "keyVersion",
			${keptOut(ctx, 'r.case_id')} as conflicts
		from protection.referral r join protection.case_file f on f.unit_id = r.unit_id and f.id = r.case_id
		left join protection.service s on s.unit_id = r.unit_id and s.id = r.to_service
		left join protection.consent c on c.unit_id = r.unit_id and c.id = r.consent_id
		left join protection.record_key k on k.unit_id = r.unit_id and k.record_id = r.id
		where r.unit_id = ${ctx.unit} and (coalesce(r.to_agency, s.agency_id) = ${ctx.actor.agencyId}::uuid or s.keeper_id = ${ctx.actor.personId}::uuid)
			and ${which.code ? sql`r.code = ${which.code}` : sql`true`}
		order by r.state not in ('sent', 'accepted'), r.sent_at desc limit 200
		${which.hold ? sql`for update of r` : sql``}`.execute(ctx.sealedDb)
	const who = atReferral(ctx)
	return rows.map(({ consentId, withdrawnAt, consentUntil, ...row }) => ({ ...row, consent: consentId ? { withdrawnAt, untilOn: consentUntil! } : null }))
		.filter((row) => isAddressed(row, who))
}

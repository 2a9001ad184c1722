import { confirmWorker, nameWorker, type ProtectionCtx } from '#protection/server/index.ts'
import type { Holder, SealedRole } from '#protection/access/holders.ts'
import { keyRing } from '#protection/seal/server/key-ring.ts'
import type { SampleWard } from '../sample/make-ward.ts'

/** Who of the sample ward comes behind the second lock. */
const WHO: readonly (readonly [string, SealedRole])[] = [
	['chu-tich', 'chair'], ['phu-trach', 'supervisor'], ['phu-nu', 'case-worker'], ['hanh-chinh', 'case-worker'], ['hanh-chinh', 'duty-officer'],
	['cong-an', 'police'], ['y-te', 'health'], ['van-phong', 'shelter-keeper']
]

/** CB-01: in the order in which they are confirmed. */
const CODED = [...new Set(WHO.map(([username]) => username))]

/** Names them by the programme's own verbs: the leader names, the officer confirms. */
export async function bringPeople(ward: SampleWard, now: Date): Promise<void> {
	const chair = sampleCtx(ward, 'chu-tich', ['leader'], now), officer = sampleCtx(ward, 'phu-trach', ['officer'], now), deputy = sampleCtx(ward, 'pho-chu-tich', ['leader', 'officer'], now)
	for (const [username, role] of WHO) {
		const namingId = await nameWorker(chair, { personId: ward.people[username]!.personId, role, toOn: null })
		await confirmWorker(username === 'phu-trach' ? deputy : officer, { namingId })
	}
}

/** The ctx of a sample person behind the lock. */
export function sampleCtx(ward: SampleWard, username: string, roles: readonly Holder[], now: Date): ProtectionCtx {
	return {
		sealedDb: undefined as unknown as ProtectionCtx['sealedDb'],
		actor: { personId: ward.people[username]!.personId, name: username, code: codeOf(username), roles, agencyId: null },
		unit: ward.ward, now, from: '127.0.0.1', locale: 'vi', keys: keyRing(ward.ward, () => now), bound: false, lines: []
	}
}

/** Who is named by nobody here has no code. */
function codeOf(username: string): string {
	const index = CODED.indexOf(username)
	return index < 0 ? '' : `CB-${String(index + 1).padStart(2, '0')}`
}

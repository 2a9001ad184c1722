import type { KeyRing } from '../../seal/server/key-ring.ts'
import type { TraceLine } from '../../trace/trace-line.ts'
import type { Holder } from '../holders.ts'
import type { ProtectionDb } from './sealed-db.ts'

export type { ProtectionDb, ProtectionTables } from './sealed-db.ts'

export interface SealedActor {
	readonly personId: string
	readonly name: string
	/** CB-03: how the others here know this person; empty for the two office roles. */
	readonly code: string
	readonly roles: readonly Holder[]
	readonly agencyId: string | null
}

/** Everything a verb behind the second lock needs from outside. Not a Ctx: an office verb cannot be given one, and none
 *  of these verbs can be given an office ctx. `lines` are written when the transaction ends, before anything is shown. */
export interface ProtectionCtx {
	readonly sealedDb: ProtectionDb
	readonly actor: SealedActor
	readonly unit: string
	readonly now: Date
	readonly from: string
	readonly locale: 'vi' | 'en'
	readonly keys: KeyRing
	readonly bound: boolean
	readonly lines: TraceLine[]
}

import { Refused } from '#kernel/refused.ts'
import type { BanRecipient, CopyWay, Given } from './ban-states.ts'
import type { OrderSight } from './order-sight.ts'

export interface HandedOver {
	readonly to: BanRecipient
	readonly at: Date
	/** Of her copy only. */
	readonly way?: CopyWay | null
	/** She named the address herself, and said that a letter is safe there. */
	readonly namedSafe?: boolean
}

/** Whose copy this person may write down: hers is her worker's alone, who knows what is safe; nobody else goes to a door
 *  with it. */
export function mayHandOver(sight: OrderSight, to: BanRecipient): boolean {
	return sight === 'case' || (sight === 'carry-out' && to !== 'survivor')
}

/** A paper that he may open is worse than none: her copy goes by hand, is read out, goes to an address she named as safe,
 *  or stays here because she wants none. The address itself is not written down.
 *  @throws Refused copy-not-yours, copy-way-missing, address-not-named-safe */
export function handedOver({ to, at, way, namedSafe = false }: HandedOver, sight: OrderSight): Given {
	if (!mayHandOver(sight, to)) throw new Refused('copy-not-yours')
	if (to !== 'survivor') return { to, at }
	if (!way) throw new Refused('copy-way-missing')
	if (way === 'safe-address' && !namedSafe) throw new Refused('address-not-named-safe')
	return { to, at, way }
}

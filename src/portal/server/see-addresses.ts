import { newErrorCode, logBug } from '#kernel/bug.server.ts'
import { listPublishedAddresses } from '#protection/server/index.ts'
import type { Visit } from './visit.ts'

export interface TrustedAddress { readonly name: string; readonly phone: string; readonly area: string }

/** Trusted addresses whose owner agreed to be named (Luật 13/2022/QH15 Điều 36); null when the list cannot be read now:
 *  the rest of the page is still of use. */
export async function seeAddresses({ unit, now }: Visit): Promise<readonly TrustedAddress[] | null> {
	try {
		return await listPublishedAddresses({ unit: unit.id, now })
	} catch (error) {
		logBug(newErrorCode(), '/', error)
		return null
	}
}

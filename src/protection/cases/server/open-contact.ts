import { Refused } from '#kernel/refused.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { isSafeAt } from '../safe-hours.ts'
import { readParts } from './part-store.ts'

export interface OpenedContact {
	readonly callMe: string
	readonly value: string
	readonly through: string
	readonly channel: 'call' | 'message' | 'through-someone' | null
	/** The sentence she chose, should somebody else answer. */
	readonly ifAnotherAnswers: string
}

/** How to reach her, for this one look. Without her yes nobody opens it; outside her hours only who says that she knows.
 *  @throws Refused not-found, contact-not-agreed, outside-safe-hours */
export const openContact = sealed('open-contact', async (ctx, asked: { code: string; outsideHours: boolean }): Promise<OpenedContact> => {
	const theCase = await enterCase(ctx, asked.code, 'open-contact', 'looked', { code: asked.outsideHours ? 'outside-safe-hours' : '' })
	const { contact, person } = await readParts(ctx, theCase.id, ['contact', 'person'])
	if (contact.may !== 'yes') throw new Refused('contact-not-agreed')
	if (!asked.outsideHours && !isSafeAt(contact, ctx.now)) throw new Refused('outside-safe-hours')
	const { value, through, channel, ifAnotherAnswers } = contact
	return { callMe: person.callMe, value, through, channel, ifAnotherAnswers }
})

import { defineParams } from '@sveltejs/kit/params'
import { isId } from '#kernel/id.ts'

/** What may stand in an address; anything else is "not found". */
export const params = defineParams({
	casecode: (text) => (/^KX-\d{4,}$/.test(text) ? text : undefined),
	referralcode: (text) => (/^CD-\d{4,}$/.test(text) ? text : undefined),
	ordercode: (text) => (/^LC-\d{4,}$/.test(text) ? text : undefined),
	orderpaper: (text) => (/^(decision|refusal|cancellation|answer|renewal|exception)\.(docx|pdf)$/.test(text) ? text : undefined),
	id: (text) => (isId(text) ? text : undefined),
	year: (text) => (/^20\d\d$/.test(text) ? Number(text) : undefined),
	period: (text) => (/^20\d\d-(m(0[1-9]|1[0-2])|q[1-4]|h[12]|y)$/.test(text) ? text : undefined)
})

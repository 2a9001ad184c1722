import { z } from 'zod'

/** Small letters, digits and . _ - as typed on any keyboard; a telephone number will do. */
export const USERNAME = /^[a-zA-Z0-9._-]{3,60}$/

export const SignInForm = z.object({
	username: z.string('field-empty').min(1, 'field-empty').max(100, 'field-too-long'),
	password: z.string('field-empty').min(1, 'field-empty').max(200, 'field-too-long'),
	shared: z.literal('yes').optional().transform((ticked) => ticked === 'yes')
})

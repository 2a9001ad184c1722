import { randomInt } from 'node:crypto'

const SIGNS = 'abcdefghkmnpqrstuvwxyz23456789' // no i l o 0 1 j: read out and typed without confusion

function easyCode(groups: number): string {
	const group = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')
	return Array.from({ length: groups }, group).join('-')
}

/** A first password such as k7mp-3xqa-uw4e (58 bits), shown once and changed at the first sign-in. */
export function firstPassword(): string {
	return easyCode(3)
}

/** Ten recovery codes such as k7mp-3xqa. */
export function recoveryCodes(): string[] {
	return Array.from({ length: 10 }, () => easyCode(2))
}

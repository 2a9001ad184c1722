import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** What a help page without a script needs to be shown again when Back asks for it. It lies in this process's memory and
 *  nowhere else, sealed with a key that follows from the token in her address bar; only a hash of the token is known here.
 *  It dies after some minutes, on the exit, and with the process (docs/decisions/0012-back-on-the-help-pages.md). */
interface Lying { readonly iv: Buffer; readonly sealed: Buffer; readonly tag: Buffer; readonly end: NodeJS.Timeout }

const MOST = 5000
const OURS = randomBytes(32)
const lying = new Map<string, Lying>()

const from = (purpose: 'place' | 'key', token: string) => createHmac('sha256', OURS).update(`${purpose}\0${token}`).digest()

/** 192 random bits for one journey. They say nothing, and stand in the address of its pages. */
export function newToken(): string {
	return randomBytes(24).toString('base64url')
}

export function isToken(text: unknown): text is string {
	return typeof text === 'string' && /^[\w-]{32}$/.test(text)
}

/** Keeps `value` (plain data) under the token in place of what lay there. False when too much lies here already: the page must
 *  then be answered without it. */
export function keepDraft(token: string, value: unknown, minutes: number): boolean {
	const place = from('place', token).toString('hex')
	if (!lying.has(place) && lying.size >= MOST) return false
	dropDraft(token)
	const iv = randomBytes(12)
	const cipher = createCipheriv('aes-256-gcm', from('key', token), iv)
	const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
	const end = setTimeout(() => lying.delete(place), minutes * 60_000).unref()
	lying.set(place, { iv, sealed, tag: cipher.getAuthTag(), end })
	return true
}

/** What lies under the token, or null: never there, too old, or dropped by the exit; nobody can tell which. */
export function openDraft(token: string): unknown {
	const found = lying.get(from('place', token).toString('hex'))
	if (!found) return null
	const opener = createDecipheriv('aes-256-gcm', from('key', token), found.iv).setAuthTag(found.tag)
	return JSON.parse(Buffer.concat([opener.update(found.sealed), opener.final()]).toString('utf8'))
}

export function dropDraft(token: string): void {
	const place = from('place', token).toString('hex')
	clearTimeout(lying.get(place)?.end)
	lying.delete(place)
}

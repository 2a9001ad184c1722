let lastMoment = 0
let sequence = 0

/** UUID v7: sorted by the millisecond it was made, then by order of making, so keys stay close together on disk
 *  and history reads in order (architecture §7). */
export function newId(now: number = Date.now()): string {
	sequence = now === lastMoment ? (sequence + 1) & 0xfff : crypto.getRandomValues(new Uint16Array(1))[0]! & 0x3ff
	lastMoment = now
	const bytes = crypto.getRandomValues(new Uint8Array(16))
	const view = new DataView(bytes.buffer)
	view.setUint32(0, Math.floor(now / 0x10000))
	view.setUint16(4, now % 0x10000)
	view.setUint16(6, 0x7000 | sequence)
	bytes[8] = (bytes[8]! & 0x3f) | 0x80
	const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export function isId(text: string): boolean {
	return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}

/** What is counted: sending a request, opening a reply. */
export type Trying = 'send' | 'open'

/** Tries are counted over this time and then forgotten. */
export const TRIES_WINDOW_MS = 60 * 60_000

const FREE = 5
const CROWD = { send: 30, open: 60 } as const
const LONGEST_SECONDS = { send: 120, open: 60 } as const
const LONGEST_IN_A_CROWD = 300

/** Seconds that must pass before the next try counts. It grows and has an end: nobody is ever shut out, and the first
 *  try from an address always goes through, even while others flood the page.
 *  @param own tries from this address in the last hour, this one included
 *  @param all tries from everywhere in the last hour */
export function waitAfter(trying: Trying, own: number, all: number): number {
	const crowded = all > CROWD[trying]
	const over = own - (crowded ? 1 : FREE)
	if (over < 0) return 0
	const first = crowded ? 10 : 2
	return Math.min(first * 2 ** Math.min(over, 20), crowded ? LONGEST_IN_A_CROWD : LONGEST_SECONDS[trying])
}

/** The network of an address: an IPv6 home has many addresses, so its first four groups count as one. */
export function networkOf(address: string): string {
	if (!address.includes(':')) return address
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
	if (mapped) return mapped[1]!
	const [head = '', tail] = address.toLowerCase().split('::')
	const front = head === '' ? [] : head.split(':')
	const back = tail ? tail.split(':') : []
	const gap = tail === undefined ? [] : new Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0')
	return [...front, ...gap, ...back].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}

import * as m from '#words/messages.js'

/** The network address a sign-in came from, as a person would write it: no zeros that say nothing, and in words when it
 *  is the server itself. The session keeps only the network of an IPv6 address, so the server itself is all zeros. */
export function fromWords(address: string): string {
	const groups = address.split('%')[0]!.split(':')
	if (groups.length < 3) return address.startsWith('127.') ? m.identity_from_server() : address
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
	if (mapped) return fromWords(mapped[1]!)
	const short = shortened(groups)
	return short === '::' || short === '::1' ? m.identity_from_server() : short
}

/** The longest run of zeros becomes '::' (RFC 5952). */
function shortened(groups: readonly string[]): string {
	const plain = groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
	if (plain.includes('')) return plain.join(':')
	const runs = [...` ${plain.join(' ')} `.matchAll(/(?<= )0( 0)+(?= )/g)].sort((a, b) => b[0].length - a[0].length)
	if (!runs[0]) return plain.join(':')
	const text = ` ${plain.join(' ')} `
	const [before, after] = [text.slice(0, runs[0].index), text.slice(runs[0].index + runs[0][0].length)].map((part) => part.trim().replaceAll(' ', ':'))
	return `${before}::${after}`
}

import { isIP } from 'node:net'

/** Under which address a request came, as the pages must see it. */
export interface RequestOrigin { readonly protocol: string, readonly host: string }

/** ORIGIN decides when it is set. Otherwise only this machine's own name and bare addresses are believed:
 *  a Host with a foreign name may be another site's attempt to speak for its visitors (DNS rebinding).
 *  undefined: the request must be refused. */
export function originOf(host: string | undefined, configured: string | undefined): RequestOrigin | undefined {
	if (configured) {
		const url = new URL(configured)
		return { protocol: url.protocol.slice(0, -1), host: url.host }
	}
	if (!host || !/^[\w.:[\]-]+$/.test(host)) return undefined
	const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1').toLowerCase()
	return name === 'localhost' || name.endsWith('.localhost') || isIP(name) ? { protocol: 'http', host } : undefined
}

/** The version an address asks for: `?version=2`; null for the one the reader should see. */
export function versionIn(url: URL): number | null {
	const text = url.searchParams.get('version') ?? ''
	return /^\d{1,4}$/.test(text) ? Number(text) : null
}

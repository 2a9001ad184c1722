/** The path to lead somebody back to, or '/' when it is not one of ours: another host must never be reached by it. */
export function localPath(text: unknown): string {
	if (typeof text !== 'string' || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text)) return '/'
	return text.startsWith('/sign-in') || text.startsWith('/sign-out') ? '/' : text
}

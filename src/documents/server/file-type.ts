import { fileTypeFromBuffer } from 'file-type'

/** What may be kept, by content: images, PDF, Office. The name's ending is never believed. */
const ALLOWED: Readonly<Record<string, string>> = {
	'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/heic': 'heic',
	'application/pdf': 'pdf',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
	'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
	'application/x-cfb': 'doc' // Word, Excel, PowerPoint before 2007
}
const OLD_OFFICE: Readonly<Record<string, string>> = {
	doc: 'application/msword', xls: 'application/vnd.ms-excel', ppt: 'application/vnd.ms-powerpoint'
}

/** The media type found in the bytes, or null for what is not kept. Plain text and RTF only where `plainText` is asked
 *  for: a plan may come as such, evidence may not. */
export async function mediaTypeOf(bytes: Uint8Array, name: string, plainText = false): Promise<string | null> {
	const found = await fileTypeFromBuffer(bytes)
	if (!found) return plainText && isText(bytes) ? 'text/plain' : null
	if (found.mime === 'application/rtf') return plainText ? found.mime : null
	if (!(found.mime in ALLOWED)) return plainText && found.mime.startsWith('text/') ? 'text/plain' : null
	if (found.mime !== 'application/x-cfb') return found.mime
	return OLD_OFFICE[name.toLowerCase().split('.').pop() ?? ''] ?? null
}

/** Notepad's "Unicode" is UTF-16: every other byte of it is 0, and its mark stands first. */
function isText(bytes: Uint8Array): boolean {
	const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
	return utf16 || !bytes.subarray(0, 8000).includes(0)
}

const ENDINGS: Readonly<Record<string, RegExp>> = { 'image/jpeg': /\.jpe?g$/i, 'image/heic': /\.hei[cf]$/i, 'text/plain': /\.(txt|text|md|csv)$/i, 'application/rtf': /\.(rtf|doc)$/i }

/** The name with an ending that fits its content: a picture sent as `anh.hta` must not start as a program on the
 *  machine of whoever fetches it. */
export function nameFitting(name: string, mediaType: string): string {
	const ending = ALLOWED[mediaType] ?? Object.entries(OLD_OFFICE).find(([, type]) => type === mediaType)?.[0] ?? (mediaType === 'application/rtf' ? 'rtf' : 'txt')
	const fits = ENDINGS[mediaType]?.test(name) ?? name.toLowerCase().endsWith(`.${ending}`)
	return fits ? name : `${name}.${ending}`
}

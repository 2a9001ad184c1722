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

/** The media type found in the bytes, or null for what is not kept. Plain text only where `plainText` is asked for. */
export async function mediaTypeOf(bytes: Uint8Array, name: string, plainText = false): Promise<string | null> {
	const found = await fileTypeFromBuffer(bytes)
	if (!found) return plainText && !bytes.subarray(0, 8000).includes(0) ? 'text/plain' : null
	if (!(found.mime in ALLOWED)) return plainText && found.mime.startsWith('text/') ? 'text/plain' : null
	if (found.mime !== 'application/x-cfb') return found.mime
	return OLD_OFFICE[name.toLowerCase().split('.').pop() ?? ''] ?? null
}

const ENDINGS: Readonly<Record<string, RegExp>> = { 'image/jpeg': /\.jpe?g$/i, 'image/heic': /\.hei[cf]$/i, 'text/plain': /\.(txt|text|md|csv)$/i }

/** The name with an ending that fits its content: a picture sent as `anh.hta` must not start as a program on the
 *  machine of whoever fetches it. */
export function nameFitting(name: string, mediaType: string): string {
	const ending = ALLOWED[mediaType] ?? Object.entries(OLD_OFFICE).find(([, type]) => type === mediaType)?.[0] ?? 'txt'
	const fits = ENDINGS[mediaType]?.test(name) ?? name.toLowerCase().endsWith(`.${ending}`)
	return fits ? name : `${name}.${ending}`
}

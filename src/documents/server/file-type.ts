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

import { crc32, inflateRawSync } from 'node:zlib'
import { Unreadable } from '../unreadable.ts'

/** Names and parts of a ZIP file; `part` gives null for a name that is not there. */
export interface ZipArchive {
	readonly names: readonly string[]
	readonly part: (name: string) => Uint8Array | null
}

interface Entry {
	readonly method: number
	readonly encrypted: boolean
	readonly crc: number
	readonly packed: number
	readonly unpacked: number
	readonly offset: number
}

const END_RECORD = 0x06054b50
const DIRECTORY_RECORD = 0x02014b50
const LOCAL_RECORD = 0x04034b50
const MOST_ENTRIES = 20_000
/** Declared size of all entries together: pictures included, no plan comes near it. */
const LARGEST_WHOLE = 512 * 1024 * 1024
/** One part that is unpacked: 20,000 paragraphs need about 20 MB of XML. */
const LARGEST_PART = 24 * 1024 * 1024

/** Opens a ZIP by its central directory; nothing is unpacked before its size is known to be sane.
 *  Throws Unreadable `damaged`, `zip-bomb`, `password-protected`. */
export function openZip(bytes: Uint8Array): ZipArchive {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	const entries = readDirectory(bytes, view)
	return {
		names: [...entries.keys()],
		part: (name) => {
			const entry = entries.get(name.toLowerCase())
			return entry ? unpack(bytes, view, entry) : null
		},
	}
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
	const end = findEnd(view)
	const count = view.getUint16(end + 10, true)
	let at = view.getUint32(end + 16, true)
	if (count > MOST_ENTRIES) throw new Unreadable('zip-bomb')
	const entries = new Map<string, Entry>()
	let whole = 0
	for (let index = 0; index < count; index++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_RECORD) throw new Unreadable('damaged')
		const nameLength = view.getUint16(at + 28, true)
		const entry: Entry = {
			method: view.getUint16(at + 10, true),
			encrypted: (view.getUint16(at + 8, true) & 1) === 1,
			crc: view.getUint32(at + 16, true),
			packed: view.getUint32(at + 20, true),
			unpacked: view.getUint32(at + 24, true),
			offset: view.getUint32(at + 42, true),
		}
		whole += entry.unpacked
		if (whole > LARGEST_WHOLE) throw new Unreadable('zip-bomb')
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
		// Part names are compared without case (ECMA-376 part 2, 6.2.2.3); some writers use backslashes.
		entries.set(name.replaceAll('\\', '/').toLowerCase(), entry)
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
	}
	return entries
}

function findEnd(view: DataView): number {
	for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
		if (view.getUint32(at, true) === END_RECORD) return at
	}
	throw new Unreadable('damaged')
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
	if (entry.encrypted) throw new Unreadable('password-protected')
	if (entry.unpacked > LARGEST_PART) throw new Unreadable('zip-bomb')
	const { offset } = entry
	if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_RECORD) throw new Unreadable('damaged')
	const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
	if (start + entry.packed > bytes.length) throw new Unreadable('damaged')
	const packed = bytes.subarray(start, start + entry.packed)
	const content = entry.method === 0 ? packed : inflate(packed, entry)
	if (content.length !== entry.unpacked || crc32(content) !== entry.crc) throw new Unreadable('damaged')
	return content
}

/** The cap counts what really comes out: the declared size may lie. */
function inflate(packed: Uint8Array, entry: Entry): Uint8Array {
	if (entry.method !== 8) throw new Unreadable('damaged')
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) })
	} catch (error) {
		const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
		throw new Unreadable(tooLarge ? 'zip-bomb' : 'damaged')
	}
}

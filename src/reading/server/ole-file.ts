/** What an OLE compound file (the container of .doc, .xls and of encrypted .docx) holds. */
export type OleContent = 'doc' | 'encrypted' | 'xls' | 'ppt' | 'unknown'

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** [MS-DOC] 2.5.1: fEncrypted is bit 8 of the flags at offset 10 of the FIB. */
const FIB_FLAGS = 10
const FIB_ENCRYPTED = 0x0100

export function isOleFile(bytes: Uint8Array): boolean {
	return SIGNATURE.every((value, index) => bytes[index] === value)
}

/** Tells by the names of the streams; a .doc with a password tells by its own header. */
export function oleContent(bytes: Uint8Array): OleContent {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	const has = (name: string): number => file.indexOf(Buffer.from(name, 'utf16le'))
	if (has('EncryptedPackage') >= 0) return 'encrypted'
	const word = has('WordDocument\0')
	if (word >= 0) return isEncryptedWord(file, word) ? 'encrypted' : 'doc'
	if (has('Workbook\0') >= 0) return 'xls'
	return has('PowerPoint Document\0') >= 0 ? 'ppt' : 'unknown'
}

/** [MS-CFB] 2.6.1: a directory entry gives the first sector of its stream at offset 116. */
function isEncryptedWord(file: Buffer, entry: number): boolean {
	if (entry + 128 > file.length) return false
	const sectorSize = 1 << file.readUInt16LE(30)
	const flags = (file.readUInt32LE(entry + 116) + 1) * sectorSize + FIB_FLAGS
	return flags + 2 <= file.length && (file.readUInt16LE(flags) & FIB_ENCRYPTED) !== 0
}

import { expect, test } from 'vitest'
import { inTransaction } from '#kernel/transaction.server.ts'
import { aWard } from '#support/ward.ts'
import { addFile } from './add-file.ts'
import { mediaTypeOf, nameFitting } from './file-type.ts'
import { getFile } from './get-file.ts'

const ward = aWard()
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const keep = (bytes: Uint8Array, name: string, agencyId: string | null = null) => inTransaction(ward.as('phu-trach'), (ctx) =>
	addFile(ctx, { name, bytes, ownerKind: 'event', ownerId: crypto.randomUUID(), agencyId }))

test('the type is found in the bytes, not in the name', async () => {
	expect((await keep(PNG, 'bao-cao.pdf')).mediaType).toBe('image/png')
	await expect(keep(Buffer.from('MZ\x90\x00 this is a program'), 'anh.png')).rejects.toThrow('file-kind')
	await expect(keep(Buffer.from('<script>alert(1)</script>'), 'anh.png')).rejects.toThrow('file-kind')
	await expect(keep(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'anh.svg')).rejects.toThrow('file-kind')
	await expect(keep(new Uint8Array(), 'anh.png')).rejects.toThrow('file-empty')
	await expect(keep(new Uint8Array(21 * 1024 * 1024), 'anh.png')).rejects.toThrow('file-too-large')
})

test('an agency gets its own file back byte for byte, another agency gets "not found"', async () => {
	const { id } = await keep(PNG, '../../etc/passwd\u0000.png', ward.bodies['y-te'])
	const file = await getFile(ward.as('y-te'), { fileId: id })
	expect(Buffer.from(file.bytes).equals(PNG)).toBe(true)
	expect(file.name).toBe('passwd.png')
	await expect(getFile(ward.as('cong-an'), { fileId: id })).rejects.toThrow('not-found')
	await expect(getFile(ward.as('quan-tri'), { fileId: id })).rejects.toThrow('not-allowed')
	await expect(getFile(ward.as('so-noi-vu'), { fileId: id })).rejects.toThrow('not-found')
})

test.each([
	['anh.hta', 'image/png', 'anh.hta.png'], ['Ảnh.JPEG', 'image/jpeg', 'Ảnh.JPEG'], ['anh.png', 'image/jpeg', 'anh.png.jpg'],
	['so.xls', 'application/vnd.ms-excel', 'so.xls'], ['ke-hoach.html', 'text/plain', 'ke-hoach.html.txt'], ['tep', 'application/pdf', 'tep.pdf']
])('%s holding %s is kept as %s, so that it opens as what it is', (name, mediaType, kept) => {
	expect(nameFitting(name, mediaType)).toBe(kept)
})

test('a name that turns its own writing round is kept without the turn', async () => {
	const { id } = await keep(PNG, 'anh\u202egnp.exe', ward.bodies['y-te'])
	expect((await getFile(ward.as('y-te'), { fileId: id })).name).toBe('anhgnp.exe.png')
})

test('a plan may be a text of Notepad, in UTF-16 too, or RTF; evidence may not', async () => {
	const texts = [Buffer.from('\ufeffKế hoạch', 'utf16le'), Buffer.from('{\\rtf1 Ke hoach}'), Buffer.from('Kế hoạch')]
	const kinds = (plainText: boolean) => Promise.all(texts.map((bytes) => mediaTypeOf(bytes, 'ke-hoach.txt', plainText)))
	expect(await kinds(true)).toEqual(['text/plain', 'application/rtf', 'text/plain'])
	expect(await kinds(false)).toEqual([null, null, null])
	expect(await mediaTypeOf(Buffer.from('MZ\0\0\0'), 'a.txt', true)).toBeNull()
})

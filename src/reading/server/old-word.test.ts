import { expect, test } from 'vitest'
import { Unreadable } from '../unreadable.ts'
import { findLibreOffice } from './old-word.ts'
import { readDocument } from './read-document.ts'

const rtf = (text: string): Uint8Array => Buffer.from(`{\\rtf1\\ansi\\uc0 ${text.replace(/[^\x20-\x7e]/gu, (letter) => `\\u${letter.codePointAt(0)} `)}\\par}`, 'latin1')

test('an old Word file is read through LibreOffice, or its absence is said', { timeout: 90_000 }, async () => {
	const reading = readDocument(rtf('KẾ HOẠCH năm 2026'), 'a.rtf')
	if (await findLibreOffice() === null) {
		await expect(reading).rejects.toThrow(new Unreadable('needs-libreoffice'))
	} else {
		expect(await reading).toMatchObject({ format: 'doc', warnings: [], blocks: [{ id: 'p1', text: 'KẾ HOẠCH năm 2026' }] })
	}
})

test('two at a time do not lose one', { timeout: 180_000 }, async () => {
	const readings = await Promise.allSettled(['một', 'hai'].map((text) => readDocument(rtf(text), 'a.doc')))
	const present = await findLibreOffice() !== null
	expect(readings.map((reading) => (reading.status === 'fulfilled' ? reading.value.blocks[0]?.text : String(reading.reason.code))))
		.toEqual(present ? ['một', 'hai'] : ['needs-libreoffice', 'needs-libreoffice'])
})

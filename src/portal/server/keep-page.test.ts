import { expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { KeepNumberForm, KeepTextsForm } from '../forms.ts'
import { checkNumber, keepNumber, removeNumber } from './keep-numbers.ts'
import { keepTexts } from './keep-texts.ts'
import { seePublicPage } from './see-public-page.ts'
import { publicUnit } from './visit.ts'
import { seePublic } from './see-public.ts'

const ward = aWard()
const officer = () => ward.as('phu-trach')
const numbers = async () => (await seePublicPage(officer(), null)).numbers
const number = async (digits: string) => (await numbers()).find((one) => one.digits === digits)!
const asked = (given: Record<string, unknown>) => KeepNumberForm.parse({ name: 'Trực ban phường', digits: '0900 000 000', kind: 'ward', shown: 'yes', rowVersion: '1', ...given })

test('a number of the start is checked by its digits, and the others stay unchecked', async () => {
	const { rowVersion, key } = await number('111')
	expect(key).toBe('111')
	await checkNumber(officer(), { key, rowVersion })
	expect(await number('111')).toMatchObject({ checkedOn: '2026-11-23', checkedBy: 'Lê Thị Thử', rowVersion: 2 })
	expect((await numbers()).filter(({ checkedOn }) => checkedOn).map(({ digits }) => digits)).toEqual(['111'])
	expect(await ward.sql(`select verb, thing_id, details->>'checked' as checked from audit.entry where verb = 'keep-public-page'`)).toEqual([{ verb: 'keep-public-page', thing_id: '111', checked: 'true' }])
})

test('other digits are another number: it has to be called again', async () => {
	const kept = await number('111')
	await keepNumber(officer(), { ...asked({ digits: '112' }), key: kept.key, rowVersion: kept.rowVersion })
	expect(await number('112')).toMatchObject({ checkedOn: null, checkedBy: '' })
})

test('a number is added once, hidden from the public when so asked, and removed', async () => {
	await keepNumber(officer(), asked({}))
	await expect(keepNumber(officer(), asked({}))).rejects.toThrow('number-known')
	const own = await number('0900000000')
	await keepNumber(officer(), { ...asked({ shown: undefined }), key: own.key, rowVersion: own.rowVersion })
	const visit = { unit: (await publicUnit())!, now: new Date(), from: '', locale: 'vi' as const }
	expect((await seePublic(visit)).numbers.some(({ digits }) => digits === '0900000000')).toBe(false)
	await expect(removeNumber(officer(), { key: own.key, rowVersion: own.rowVersion })).rejects.toThrow('changed-meanwhile')
	await removeNumber(officer(), { key: own.key, rowVersion: own.rowVersion + 1 })
	expect(await number('0900000000')).toBeUndefined()
})

test('words of the ward reach the public page, and two officers do not overwrite each other', async () => {
	const { rowVersion } = await seePublicPage(officer(), null)
	const words = KeepTextsForm.parse({ about: 'Mẫu', whoReads: 'Một cán bộ nữ đọc tin trong hôm nay.', leaveTo: 'https://nchmf.gov.vn/', codeDays: '14', rowVersion: String(rowVersion) })
	await keepTexts(officer(), words)
	await expect(keepTexts(officer(), words)).rejects.toThrow('changed-meanwhile')
	expect((await seePublicPage(officer(), null)).texts.whoReads).toBe('Một cán bộ nữ đọc tin trong hôm nay.')
})

test.each([['1800 5999', 'hotline-never'], ['1800.5999', 'hotline-never'], ['12', 'digits-wrong'], ['một một ba', 'digits-wrong']])('%s is no number to give to anybody', (digits, code) => {
	expect(KeepNumberForm.safeParse({ name: 'x', digits, kind: 'ward', rowVersion: 1 }).error?.issues.map(({ message }) => message)).toEqual([code])
})

test.each(['http://nchmf.gov.vn', 'javascript:alert(1)', 'nchmf.gov.vn', '//x.vn'])('the exit does not lead to %s', (leaveTo) => {
	expect(KeepTextsForm.safeParse({ leaveTo, codeDays: '30', rowVersion: 1 }).success).toBe(false)
})

test('nobody but the officer keeps the page', async () => {
	for (const who of ['chu-tich', 'quan-tri', 'thon-1', 'so-noi-vu']) await expect(checkNumber(ward.as(who), { key: '113', rowVersion: 1 })).rejects.toThrow('not-allowed')
})

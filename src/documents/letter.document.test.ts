import { expect, test } from 'vitest'
import { citationOf, kindOfNumber } from './document-kinds.ts'
import { documentLabel, fileNameOf } from './document-label.ts'
import { addresseeOf, letterDocument, letterMessage } from './letter.document.ts'
import { samplePlan } from './samples/plan.ts'
import { sightOf } from './sight.ts'

test.each([
	['Sở Nội vụ tỉnh (b/c)', 'Sở Nội vụ tỉnh'], ['- TT Đảng ủy phường (để b/c);', 'TT Đảng ủy phường'], ['Ủy ban MTTQ phường;', 'Ủy ban MTTQ phường'],
	['Các trường (TH, THCS)', 'Các trường (TH, THCS)']
])('the line of Nơi nhận “%s” is written to as “%s”', (line, addressee) => expect(addresseeOf(line)).toBe(addressee))

test.each([
	['12/KH-UBND', 'plan'], ['15/BC-SNV', 'report'], ['1855/QĐ-TTg', 'decision'], ['20/2025/QĐ-UBND', 'decision'], ['3/TTr-LĐ', 'submission'],
	['415/SNV-BĐG', 'letter'], ['không số', 'letter']
])('the number %s is of a %s', (number, kind) => expect(kindOfNumber(number)).toBe(kind))

test('a letter takes its head and signature from the document it goes with, and names it', () => {
	const sent = { ...samplePlan, number: 7, date: '2026-02-05' }
	const letter = letterDocument({ sent, symbol: 'UBND-VHXH', addressees: ['Sở Nội vụ tỉnh'], message: letterMessage(sent), keptBy: 'VT, VHXH' })
	expect(letter).toMatchObject({ kind: 'letter', number: null, date: null, issuer: sent.issuer, subject: 'gửi Kế hoạch số 07/KH-UBND', draft: true })
	expect(letter.signatures).toEqual(sent.signatures)
	expect(letter.body).toHaveLength(2)
	expect(letterMessage(sent)).toContain('Kế hoạch số 07/KH-UBND ngày 05 tháng 02 năm 2026')
})

test('documents are called as the register calls them', () => {
	expect(documentLabel({ direction: 'out', number: 5, symbol: 'KH-UBND', numberText: '' })).toBe('05/KH-UBND')
	expect(documentLabel({ direction: 'out', number: null, symbol: 'UBND-VHXH', numberText: '' })).toBe('')
	expect(documentLabel({ direction: 'in', number: 5, symbol: '', numberText: '415/SNV-BĐG' })).toBe('415/SNV-BĐG')
	expect(fileNameOf('05/KH-UBND', '')).toBe('05-KH-UBND')
	expect(fileNameOf('', 'Họp "Ban" / phường Đăk Cấm\r\n')).toBe('Hop-Ban-phuong-Dak-Cam')
	expect(citationOf({ kind: 'letter', numberText: '415/SNV-BĐG', issuedOn: '2026-11-12', issuerText: 'Sở Nội vụ' })).toBe('Công văn số 415/SNV-BĐG ngày 12/11/2026 của Sở Nội vụ')
})

test('who holds several roles sees by the widest', () => {
	expect([sightOf(['clerk', 'focal-point']), sightOf(['police']), sightOf(['province-viewer']), sightOf([])]).toEqual(['all', 'addressed', 'issued', 'issued'])
})

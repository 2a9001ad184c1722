import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deviceOf } from './device.ts'
import { homeOf } from './home.ts'
import { localPath } from './local-path.ts'
import { lockMinutes, minutesUntil } from './lockout.ts'
import { passwordFault } from './password-rule.ts'
import { base32, inFours, totpUri } from './totp-uri.ts'
import { usualBodies, wordAndName } from './usual-bodies.ts'

test.each([[0, 0], [1, 0], [4, 0], [5, 15], [6, 0], [10, 30], [15, 60], [20, 120], [25, 240], [30, 240], [1000, 240]])(
	'after %i wrong tries an account rests %i minutes', (tries, minutes) => { expect(lockMinutes(tries)).toBe(minutes) })

test('a wait is told in whole minutes, never none', () => {
	const now = new Date('2026-11-23T02:00:00Z')
	expect(minutesUntil(new Date('2026-11-23T02:00:01Z'), now)).toBe(1)
	expect(minutesUntil(new Date('2026-11-23T02:14:01Z'), now)).toBe(15)
})

describe('the path to lead somebody back to', () => {
	test.each(['/tasks', '/tasks?page=2&q=a%20b', '/plan/2026'])('%s is kept', (path) => { expect(localPath(path)).toBe(path) })
	test.each(['https://elsewhere.vn', '//elsewhere.vn', '/\\elsewhere.vn', '/a\\b', 'javascript:alert(1)', '', null, 7, '/a\n/b', '/\t/elsewhere.vn', '/sign-out', '/sign-in?then=/'])(
		'%j leads home', (path) => { expect(localPath(path)).toBe('/') })
	test('never reaches another host, whatever is given', () => {
		fc.assert(fc.property(fc.string(), (text) => new URL(localPath(`/${text}`), 'http://ours.test').host === 'ours.test'))
	})
})

test.each([
	['ngan', 'password-short'], ['123456789', 'password-short'], ['aaaaaaaaaaaa', 'password-plain'], ['abcabcabcabc', 'password-plain'], ['0123456789', 'password-plain'],
	['quan-tri-2026', 'password-plain'], ['con trâu đi cày', null], ['sanh-vai-2026', null]
] as const)('the password %j: %s', (password, fault) => { expect(passwordFault(password, 'quan-tri')).toBe(fault) })

test('a secret is written as RFC 4648 says', () => {
	const words = (text: string) => base32(new TextEncoder().encode(text))
	expect([words('f'), words('fo'), words('foo'), words('foob'), words('fooba'), words('foobar')]).toEqual(['MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI'])
	expect(inFours('MZXW6YTBOI')).toBe('MZXW 6YTB OI')
	const uri = new URL(totpUri('foobar', 'quan-tri'))
	expect([uri.protocol, uri.searchParams.get('secret'), uri.searchParams.get('issuer')]).toEqual(['otpauth:', 'MZXW6YTBOI', 'Sánh Vai'])
})

test.each([
	['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', 'Chrome · Windows'],
	['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0', 'Edge · Windows'],
	['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36', 'Samsung Internet · Android'],
	['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1', 'Safari · iOS'],
	['curl/8.0', '']
])('%s is %s', (userAgent, device) => { expect(deviceOf(userAgent)).toBe(device) })

test('a commune has its own kind of bodies', () => {
	expect(wordAndName('xã Ví Dụ')).toEqual({ word: 'xã', own: 'Ví Dụ' })
	expect(wordAndName('Phường Mẫu')).toEqual({ word: 'phường', own: 'Mẫu' })
	expect(usualBodies('xã').map(({ name }) => name)).toContain('Công an xã')
	expect(usualBodies('phường').map(({ name }) => name)).toContain('Phòng Kinh tế, Hạ tầng và Đô thị')
	for (const word of ['phường', 'xã', 'đặc khu']) expect(new Set(usualBodies(word).map(({ code }) => code)).size).toBe(9)
})

test('each role begins where its work is', () => {
	expect([homeOf(['leader']), homeOf(['administrator']), homeOf(['administrator', 'officer']), homeOf([])]).toEqual(['/today', '/admin', '/today', '/account'])
	expect([homeOf(['province-viewer']), homeOf(['province-viewer', 'administrator']), homeOf(['province-viewer', 'leader']), homeOf(['front-supervisor'])])
		.toEqual(['/reporting/latest', '/reporting/latest', '/today', '/today'])
})

import { expect, test } from 'vitest'
import { originOf } from './origin.ts'

test.each([
	['localhost:8080', 'http://localhost:8080'],
	['demo.localhost', 'http://demo.localhost'],
	['127.0.0.1:8080', 'http://127.0.0.1:8080'],
	['[::1]:8080', 'http://[::1]:8080'],
	['192.168.1.20:8080', 'http://192.168.1.20:8080'],
])('without ORIGIN, %s is believed', (host, expected) => {
	const origin = originOf(host, undefined)
	expect(origin && `${origin.protocol}://${origin.host}`).toBe(expected)
})

test.each([undefined, '', 'evil.example', 'localhost.evil.example', 'localhost:8080/x', 'a@localhost', '127.0.0.1.evil.example', '1.2.3'])('without ORIGIN, %s is refused', (host) => {
	expect(originOf(host, undefined)).toBeUndefined()
})

test('ORIGIN decides whatever the Host says', () => {
	for (const host of [undefined, 'localhost:8080', 'evil.example']) expect(originOf(host, 'https://binhdang.example:8443')).toEqual({ protocol: 'https', host: 'binhdang.example:8443' })
})

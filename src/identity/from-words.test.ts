import { expect, test } from 'vitest'
import * as m from '#words/messages.js'
import { fromWords } from './from-words.ts'

test.each([
	['10.0.0.1', '10.0.0.1'], ['', ''], ['::ffff:113.160.1.20', '113.160.1.20'], ['2001:0db8:0000:0000:0000:0000:0000:0000', '2001:db8::'],
	['2001:0db8:0001:0002:0000:0000:0000:0000', '2001:db8:1:2::'], ['2402:0800:0000:0000:0001:0000:0000:0000', '2402:800:0:0:1::'], ['fe80::1%eth0', 'fe80::1'],
	['0000:0000:0000:0000:0000:0000:0000:0002', '::2'], ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1']
])('the address %s is shown as %s', (address, shown) => expect(fromWords(address)).toBe(shown))

test.each(['127.0.0.1', '::1', '::', '0000:0000:0000:0000:0000:0000:0000:0000', '0000:0000:0000:0000:0000:0000:0000:0001', '::ffff:127.0.0.1'])(
	'%s is the server itself', (address) => expect(fromWords(address)).toBe(m.identity_from_server()))

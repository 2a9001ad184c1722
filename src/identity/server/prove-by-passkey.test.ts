import { expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { hasPasskey, provePasskeyAgain } from './prove-by-passkey.ts'

const ward = aWard()
const caller = () => ({ from: '127.0.0.9', now: new Date(), locale: 'vi' as const, headers: new Headers() })
const answer = (id: string) => JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: { authenticatorData: Buffer.alloc(37, 0xff).toString('base64url'), clientDataJSON: '', signature: '' } })
const ctxOf = (username: string) => ward.as(username)

test.each(['', 'no key', '{}', '{"id":1,"response":{}}', answer('of-nobody')])('%s proves nothing', async (sent) => {
	await expect(provePasskeyAgain(ctxOf('cong-an'), caller(), sent)).rejects.toMatchObject({ code: 'passkey-wrong' })
})

test('a key of another account proves nothing, and no session is opened by trying; tries are counted as at the gate', async () => {
	await ward.sql(`insert into auth.passkey (id, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp") values ('k1', 'x', $1, 'hers', 0, 'singleDevice', false), ('k2', 'x', $2, 'his', 0, 'singleDevice', false)`,
		[ward.people['phu-nu']!.userId, ward.people['hanh-chinh']!.userId])
	expect([await hasPasskey(ctxOf('phu-nu')), await hasPasskey(ctxOf('chu-tich'))]).toEqual([true, false])
	const sessions = await ward.sql('select id from auth.session')
	const codes: string[] = []
	for (let i = 0; i < 12; i++) codes.push(await provePasskeyAgain(ctxOf('phu-nu'), caller(), answer(i % 2 ? 'his' : 'hers')).then(() => 'proved', (error: { code: string }) => error.code))
	expect([codes[0], codes.at(-1)]).toEqual(['passkey-wrong', 'too-many-tries'])
	expect(await ward.sql('select id from auth.session')).toEqual(sessions)
})

import { beforeEach, expect, test } from 'vitest'
import { SAMPLE_PASSWORD } from '#sample/people.ts'
import { aWard } from '#support/ward.ts'
import { servedTo } from './served-to.ts'
import { sessionToken } from './session-token.ts'
import { signIn } from './sign-in.ts'
import { theSecret } from './the-auth.ts'
import type { Present } from './who-is-there.ts'

const ward = aWard()
let token: string
let begun: (readonly string[] | null)[]
const serve = async (present: Present | null) => {
	begun.push(present && present.roles)
	if (present?.roles.length === 0) throw new Error('no page for nobody')
	return new Response(present ? present.roles.join() : 'nobody')
}
const asked = async (presume = true) => (await servedTo(token, new Date(), presume, serve)).text()

beforeEach(async () => {
	const headers = new Headers({ 'user-agent': 'test' })
	const { cookies } = await signIn({ from: '10.0.0.1', now: new Date(), locale: 'vi', headers }, { username: 'van-thu', password: SAMPLE_PASSWORD, shared: false })
	token = sessionToken(cookies.find(({ name }) => name === 'sanhvai.session_token')?.value, theSecret())!
	begun = []
})

test('a page is begun for whoever held the session last time, once, and leaves when she still does', async () => {
	const first = await asked()
	expect(await asked()).toBe(first)
	expect(begun).toHaveLength(2)
})

test('what was begun for a session that has ended never leaves', async () => {
	await asked()
	await ward.sql('delete from auth.session where token = $1', [token])
	expect(await asked()).toBe('nobody')
	expect(begun.at(-2)).not.toBeNull() // it had been begun
	expect(await asked()).toBe('nobody')
	expect(begun).toHaveLength(4) // and is not begun again
})

test('who lost a role meanwhile is served as who she is now', async () => {
	const before = await asked()
	const [held] = await ward.sql<{ person_id: string; role: string }>(`update identity.role_holding set to_on = '2020-01-01' where person_id =
		(select p.id from identity.person p join auth."user" u on u.id = p.user_id where u.username = 'van-thu') returning person_id, role`)
	expect(before).toContain(held!.role)
	await expect(asked()).rejects.toThrow('no page for nobody')
	await ward.sql('update identity.role_holding set to_on = null where person_id = $1', [held!.person_id])
	expect(await asked()).toBe(before)
})

test('what may write waits for the answer first', async () => {
	await asked(false)
	await ward.sql('delete from auth.session where token = $1', [token])
	expect(await asked(false)).toBe('nobody')
	expect(begun).toHaveLength(2)
})

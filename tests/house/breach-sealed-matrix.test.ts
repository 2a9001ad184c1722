import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { SEALED_ROLES, type Holder } from '#protection/access/holders.ts'
import { SEALED_RIGHTS, mayDoSealed, type SealedVerb } from '#protection/access/rights.ts'
import type { ProtectionCtx } from '#protection/access/server/sealed-ctx.ts'
import { bringReceivers, PLANTED_WORDS, plantCase } from '#protection/referrals/a-case.fixture.ts'
import * as protection from '#protection/server/index.ts'
import { aWard } from '#support/ward.ts'

const ward = aWard()
type Use = ((ctx: ProtectionCtx, asked: unknown) => Promise<unknown>) & { sealedVerb: SealedVerb }

/** Every use case behind the lock, wherever it is written: the front door's and those that only others call. */
const FILES = readdirSync('src/protection', { recursive: true, encoding: 'utf8' }).filter((path) => /\/server\/[a-z-]+\.ts$/.test(path)).sort()
const DOORS = await Promise.all(FILES.map((path) => import(/* @vite-ignore */ resolve('src/protection', path)) as Promise<Record<string, unknown>>))
const USES = [...new Map(DOORS.flatMap((door) => Object.entries(door))).entries()]
	.filter((one): one is [string, Use] => typeof one[1] === 'function' && 'sealedVerb' in one[1])
	.sort(([one], [other]) => Number(one === 'breakGlass') - Number(other === 'breakGlass')) // the emergency way in, last
const VERBS = Object.keys(SEALED_RIGHTS) as SealedVerb[]
/** One sample person a role, and nobody's assigned case, referral or order. */
const PERSON: Readonly<Record<Holder, string>> = {
	'case-worker': 'hanh-chinh', 'supervisor': 'truong-hoc', 'duty-officer': 'hanh-chinh', 'police': 'cong-an', 'health': 'y-te',
	'shelter-keeper': 'van-phong', 'chair': 'chu-tich', 'leader': 'pho-chu-tich', 'officer': 'phu-trach'
}
const EVERYBODY: readonly (Holder | 'nobody')[] = [...SEALED_ROLES, 'leader', 'officer', 'nobody']
const ctxOf = (role: Holder | 'nobody') => (role === 'nobody' ? ward.sealed('quan-tri', []) : ward.sealed(PERSON[role], [role]))

/** What somebody sends who guesses: every code is `code`, every id is of nothing. `read` tells whether the verb came so far. */
function guess(code: string): { asked: unknown; read: () => boolean } {
	let read = false
	const asked = new Proxy({}, { get: (_, key) => {
		if (key === 'then' || typeof key === 'symbol') return undefined
		read = true
		if (key === 'code' || key === 'order') return code
		return key.endsWith('Id') ? '00000000-0000-7000-8000-000000000000' : key === 'year' ? 2026 : ''
	} })
	return { asked, read: () => read }
}

async function answerOf(use: Use, role: Holder | 'nobody', code = 'KX-9999'): Promise<{ letIn: boolean; said: string }> {
	const { asked, read } = guess(code)
	try {
		return { said: JSON.stringify(await use(ctxOf(role), asked)) ?? '', letIn: true }
	} catch (error) {
		const closed = error instanceof Error && error.name === 'Refused' && (error as Error & { code?: string }).code === 'not-found'
		return { said: String(error), letIn: read() || !closed }
	}
}

let code = ''
beforeAll(async () => {
	await bringReceivers(ward)
	code = (await plantCase(ward)).code
})

test('every right in the table belongs to a use case at the front door, and every use case has its right', () => {
	expect(USES.length).toBeGreaterThan(60)
	const used = new Set(USES.map(([, use]) => use.sealedVerb))
	expect(VERBS.filter((verb) => !used.has(verb))).toEqual([])
	expect([...used].filter((verb) => !(verb in SEALED_RIGHTS))).toEqual([])
})

// catches: a verb made without its row, a row widened by one role, a page that asks only "is the lock open"
test.each(EVERYBODY)('%s is let in where the table says so; everywhere else the answer is that of a thing that is not there', async (role) => {
	const wrong: string[] = []
	for (const [name, use] of USES) {
		const expected = role !== 'nobody' && mayDoSealed([role], use.sealedVerb)
		const { letIn } = await answerOf(use, role)
		if (letIn !== expected) wrong.push(`${name} (${use.sealedVerb}): expected ${expected ? 'let in' : 'not-found'}`)
	}
	expect(wrong).toEqual([])
})

// catches: a verb that asks for the role and forgets to ask whose case it is
test.each(EVERYBODY)('%s, with nothing of this case assigned, learns not one word of it from any use case', async (role) => {
	const words = [...PLANTED_WORDS, code]
	const told: string[] = []
	for (const [name, use] of USES.filter(([name]) => name !== 'breakGlass')) {
		const { said } = await answerOf(use, role, code)
		told.push(...words.filter((word) => said.includes(word)).map((word) => `${name}: ${word}`))
	}
	expect(told).toEqual([])
	expect(JSON.stringify(await protection.openCase(ward.sealed('phu-nu', ['case-worker']), { code } as never)), 'its own worker sees it').toContain(code)
})

test('every refusal of the matrix left a line in the trace with the verb, and nothing of what was typed', async () => {
	const [{ count }] = await ward.sql<{ count: number }>(`select count(distinct verb)::int as count from protection.trace where outcome = 'refused'`) as [{ count: number }]
	expect(count).toBeGreaterThanOrEqual(new Set(USES.map(([, use]) => use.sealedVerb)).size)
	expect(await ward.sql(`select 1 from protection.trace t where t::text like $1`, [`%${code}%`])).toEqual([])
})

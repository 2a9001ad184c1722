import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { expect, test } from 'vitest'
import { aWard } from '#support/ward.ts'
import { inProtection } from '../../access/server/in-protection.ts'
import { bringReceivers } from '../../referrals/a-case.fixture.ts'
import { verifyTraces } from '../../trace/server/verify-chain.ts'
import type { CaseParts } from '../case-parts.ts'
import { beginIntake } from './begin-intake.ts'
import { readParts } from './part-store.ts'

const ward = aWard()
const KILLS = Number(process.env['SANHVAI_KILLS'] ?? 20)
const PROGRAM = fileURLToPath(new URL('answer-until-killed.fixture.ts', import.meta.url))

/** One life of the writer: killed at some moment after its first words. Gives back the lines it had said. */
async function writeAndDie(given: { codes: readonly string[]; from: number }): Promise<string[]> {
	const asked = { unit: ward.ward, personId: ward.people['phu-nu']!.personId, to: `a-${ward.bodies['y-te']}`, ...given }
	const child = spawn(process.execPath, [PROGRAM, JSON.stringify(asked)], { stdio: ['ignore', 'pipe', 'pipe'] })
	let said = '', complaints = ''
	child.stderr.on('data', (bytes: Buffer) => { complaints += bytes.toString() })
	const begun = new Promise<void>((resolve) => child.stdout.on('data', (bytes: Buffer) => { said += bytes.toString(); if (said.includes('kept')) resolve() }))
	const ended = once(child, 'exit')
	await Promise.race([begun, ended])
	await new Promise((resolve) => setTimeout(resolve, Math.random() * 120))
	child.kill('SIGKILL')
	expect(await ended, complaints).toEqual([null, 'SIGKILL'])
	return said.split('\n').slice(0, -1)
}

const settled = async () => {
	for (;;) {
		const [row] = await ward.sql<{ n: number }>(`select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and (state <> 'idle' or query like 'rollback%')`)
		if (row!.n === 0) return
		await new Promise((resolve) => setTimeout(resolve, 50))
	}
}

test(`killed ${KILLS} times while it writes, it has lost no answer it acknowledged, holds no half of a consent, and its trace has no gap`, async () => {
	await bringReceivers(ward)
	const codes: string[] = []
	for (let i = 0; i < 4; i++) codes.push((await beginIntake(ward.sealed('phu-nu', ['case-worker']), { alertCode: '' })).code)
	/** By case: the number last acknowledged, and those tried since then, which may have arrived or not. */
	const mayStand = new Map<string, Set<number>>(codes.map((code) => [code, new Set()]))
	const answeredOnce = new Set<string>()
	const consents: string[] = []
	let acknowledged = 0, tried = 0, from = 0
	for (let round = 0; round < KILLS; round++) {
		for (const line of await writeAndDie({ codes, from })) {
			const [what, code, n, id] = line.split(' ')
			from = Math.max(from, Number(n) + 1)
			if (what === 'try') {
				tried += 1
				mayStand.get(code!)!.add(Number(n))
				continue
			}
			acknowledged += 1
			answeredOnce.add(code!)
			mayStand.set(code!, new Set([Number(n)]))
			if (code === codes[3]) consents.push(id!)
		}
		await settled()
		for (const [i, code] of codes.slice(0, 3).entries()) {
			const numbers = await numbersIn(code, i < 2 ? ['person', 'household'] : ['account'])
			expect(new Set(numbers).size, `${code} holds one part of an answer without the other`).toBe(1)
			if (!Number.isNaN(numbers[0])) expect([...mayStand.get(code)!], `${code} after round ${round}`).toContain(numbers[0])
			else expect(answeredOnce.has(code), `${code} lost all of it`).toBe(false)
		}
	}
	const count = async (text: string, values: unknown[] = []) => (await ward.sql<{ n: number }>(text, values))[0]!.n
	const held = await ward.sql<{ id: string; facts: string[] }>('select id, facts from protection.consent')
	expect(consents.filter((id) => !held.some((row) => row.id === id))).toEqual([])
	expect(held.every(({ facts }) => facts.length === 3)).toBe(true)
	expect(await count(`select count(*)::int as n from protection.case_event where kind = 'consent-given'`)).toBe(held.length)
	expect(await count(`select count(*)::int as n from protection.trace where verb = 'take-consent' and outcome = 'done'`)).toBe(held.length)
	const answered = await count(`select count(*)::int as n from protection.case_event where kind = 'answered'`)
	expect(await count(`select count(*)::int as n from protection.trace where verb = 'write-part' and outcome = 'done'`)).toBe(answered)
	expect(answered + held.length).toBeGreaterThanOrEqual(acknowledged)
	expect(answered + held.length).toBeLessThanOrEqual(tried)
	expect(consents.length).toBeGreaterThan(0)
	const owner = new pg.Client({ connectionString: ward.urls.owner })
	await owner.connect()
	const verified = await verifyTraces(owner, []).finally(() => owner.end())
	expect(verified.flatMap((unit) => unit.breaks)).toEqual([])
	process.stdout.write(`${KILLS} kills: ${acknowledged} acknowledged, ${tried - acknowledged} in flight of which ${answered + held.length - acknowledged} kept, ${held.length} consents, ${verified[0]!.lines} lines of trace\n`)
}, 30_000 + KILLS * 5_000)

/** The number in the first field of each part. */
async function numbersIn(code: string, names: readonly ('person' | 'household' | 'account')[]): Promise<number[]> {
	const [row] = await ward.sql<{ id: string }>('select id from protection.case_file where code = $1', [code])
	const parts: Partial<CaseParts> = await inProtection(ward.sealed('phu-nu', ['case-worker']), async (ctx) => readParts(ctx, row!.id, names))
	return [parts.person?.callMe, parts.household?.members, parts.account?.text].filter((text) => text !== undefined).map((text) => Number(text.match(/\d+$/)?.[0] ?? NaN))
}

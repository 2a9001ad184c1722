import { expect, test } from 'vitest'
import * as calendar from '#calendar/server/index.ts'
import * as documents from '#documents/server/index.ts'
import * as identity from '#identity/server/index.ts'
import * as plan from '#plan/server/index.ts'
import * as portal from '#portal/server/index.ts'
import * as reporting from '#reporting/server/index.ts'
import * as work from '#work/server/index.ts'
import { RIGHTS, mayDo, type VerbName } from '#rights/rights.ts'
import { ROLES, type Role } from '#rights/roles.ts'
import { aWard } from '#support/ward.ts'

const ward = aWard()
type Made = ((ctx: unknown, asked: unknown) => Promise<unknown>) & { verbName: VerbName }

/** Every verb and look that a front door offers, by module and name. */
const DOORS = { calendar, documents, identity, plan, portal, reporting, work }
const MADE = Object.entries(DOORS).flatMap(([module, door]) => Object.entries(door as Record<string, unknown>)
	.filter((entry): entry is [string, Made] => typeof entry[1] === 'function' && 'verbName' in entry[1])
	.map(([name, made]) => ({ name: `${module}.${name}`, made })))
/** One sample person a role, who holds that role and no other. */
const PERSON: Readonly<Record<Role, string>> = {
	leader: 'chu-tich', officer: 'phu-trach', clerk: 'van-thu', 'focal-point': 'van-phong', police: 'cong-an', 'health-station': 'y-te',
	'village-head': 'thon-1', collaborator: 'phu-nu', 'front-supervisor': 'mat-tran', 'province-viewer': 'so-noi-vu', administrator: 'quan-tri'
}
const as = (role: Role) => ({ ...ward.as(PERSON[role]), actor: { ...ward.as(PERSON[role]).actor, roles: [role] } })

/** What a stranger to the verb would send: every id is of nothing. */
const NOTHING = new Proxy({}, { get: (_, key) => (key === 'then' ? undefined : typeof key === 'string' && key.endsWith('Id') ? '00000000-0000-7000-8000-000000000000' : undefined) })

async function answer(made: Made, role: Role): Promise<'refused' | 'let in'> {
	try {
		await made(as(role), NOTHING)
		return 'let in'
	} catch (error) {
		return error instanceof Error && error.name === 'Refused' && error.message === 'not-allowed' ? 'refused' : 'let in'
	}
}

test('the front doors offer the programme', () => {
	expect(MADE.length).toBeGreaterThan(40)
})

test('every right in the table belongs to a verb that is there', () => {
	const used = new Set<string>(MADE.map(({ made }) => made.verbName))
	expect((Object.keys(RIGHTS) as VerbName[]).filter((name) => !used.has(name))).toEqual([])
})

test.each(ROLES)('%s is let in where the table says so, and refused everywhere else', async (role) => {
	const wrong: string[] = []
	for (const { name, made } of MADE) {
		const expected = mayDo([role], made.verbName) ? 'let in' : 'refused'
		if ((await answer(made, role)) !== expected) wrong.push(`${name}: expected ${expected}`)
	}
	expect(wrong).toEqual([])
})

test('every refusal of the matrix is in the audit log, with who and which verb', async () => {
	const [{ count }] = await ward.sql<{ count: number }>(`select count(distinct (verb, person_name))::int as count from audit.entry where outcome = 'refused' and reason = 'not-allowed'`) as [{ count: number }]
	const expected = ROLES.flatMap((role) => [...new Set(MADE.map(({ made }) => made.verbName))].filter((name) => !mayDo([role], name))).length
	expect(count).toBeGreaterThanOrEqual(Math.floor(expected * 0.9))
})

import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { runningServer } from '../../src/database/embedded/running-server.ts'
import { closeProtectionPool } from '../../src/protection/access/server/in-protection.ts'
import type { ProtectionCtx } from '../../src/protection/access/server/sealed-ctx.ts'
import { keyRing } from '../../src/protection/seal/server/key-ring.ts'
import type { TestWard } from './ward.ts'

/** The ward of the running demo, for stories that plant something behind its lock with the real verbs. Only what these need. */
export type DemoWard = Pick<TestWard, 'ward' | 'people' | 'sealed' | 'sql' | 'bodies'>

export function theDemoWard(): TestWard {
	const ward = {} as { -readonly [Key in keyof DemoWard]: DemoWard[Key] }
	let owner: pg.Pool
	beforeAll(async () => {
		const data = inject('demoData')
		const urls = runningServer(data)
		if (!urls) throw new Error('the demo has no database')
		owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 2 })
		process.env['SANHVAI_PROTECTION_URL'] = urls.protectionUrl
		process.env['SANHVAI_PROTECTION_KEY'] = join(data, 'secret', 'protection.json')
		const sql = async <Row>(text: string, values?: unknown[]) => (await owner.query(text, values)).rows as Row[]
		const rows = await sql<{ username: string; userId: string; personId: string; unitId: string; agencyId: string | null; name: string }>(`select u.username, u.id as "userId", p.id as "personId",
			p.unit_id as "unitId", p.agency_id as "agencyId", p.full_name as name from auth."user" u join identity.person p on p.user_id = u.id`)
		const byName = new Map(rows.map((row) => [row.username, row]))
		const unit = byName.get('phu-nu')!.unitId
		Object.assign(ward, {
			ward: unit, sql, people: Object.fromEntries(rows.map(({ username, personId, userId }) => [username, { personId, userId }])),
			bodies: Object.fromEntries(rows.flatMap(({ username, agencyId }) => (agencyId ? [[username, agencyId]] : []))),
			sealed: (username: string, roles: ProtectionCtx['actor']['roles'], now?: string): ProtectionCtx => {
				const { personId, agencyId, name } = byName.get(username)!
				const at = now ? new Date(now) : new Date()
				return {
					sealedDb: undefined as unknown as ProtectionCtx['sealedDb'], actor: { personId, name, code: `CB-${username}`, roles, agencyId },
					unit, now: at, from: '127.0.0.1', locale: 'vi', keys: keyRing(unit, () => at), bound: false, lines: []
				}
			}
		})
	})
	afterAll(async () => {
		await closeProtectionPool()
		await owner.end()
	})
	return ward as TestWard
}

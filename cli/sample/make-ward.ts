import { hashPassword } from 'better-auth/crypto'
import pg from 'pg'
import { newId } from '../../src/kernel/id.ts'
import { SAMPLE_BODIES } from './bodies.ts'
import { SAMPLE_PASSWORD, SAMPLE_PEOPLE, type SamplePerson } from './people.ts'

/** Ids of what was made, by code and user name. */
export interface SampleWard {
	readonly province: string
	readonly ward: string
	readonly bodies: Readonly<Record<string, string>>
	readonly people: Readonly<Record<string, { personId: string; userId: string }>>
}

/** Puts the sample ward, its bodies and accounts into an empty database, in one transaction.
 *  @param ownerUrl the owner's connection: row-level security does not bind it, there is no actor yet */
export async function makeSampleWard(ownerUrl: string): Promise<SampleWard> {
	const client = new pg.Client({ connectionString: ownerUrl })
	await client.connect()
	try {
		await client.query('begin')
		const { province, ward, bodies } = await makeUnits(client)
		const people: Record<string, { personId: string; userId: string }> = {}
		const hash = await hashPassword(SAMPLE_PASSWORD)
		for (const person of SAMPLE_PEOPLE) people[person.username] = await makePerson(client, person, { province, ward, bodies }, hash)
		await client.query('commit')
		return { province, ward, bodies, people }
	} finally {
		await client.end()
	}
}

async function makeUnits(client: pg.Client) {
	const province = newId(), ward = newId()
	const insert = `insert into identity.unit (id, kind, parent_id, ward_id, name, short_name, symbol, place, issuer, ordered_by_plan, sort, sample)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, true)`
	await client.query(insert, [province, 'province', null, null, 'tỉnh Quảng Ngãi', 'Quảng Ngãi', 'SNV', 'Quảng Ngãi', ['ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI', 'SỞ NỘI VỤ'], true, 0])
	await client.query(insert, [ward, 'ward', province, null, 'phường Đăk Cấm', 'Đăk Cấm', 'UBND', 'Đăk Cấm', ['ỦY BAN NHÂN DÂN', 'PHƯỜNG ĐĂK CẤM'], true, 0])
	const bodies: Record<string, string> = {}
	for (const [sort, body] of SAMPLE_BODIES.entries()) {
		const id = (bodies[body.code] = newId())
		await client.query(insert, [id, body.kind, ward, ward, body.name, body.shortName, body.symbol ?? '', '', [], body.ordered ?? true, sort])
		for (const alias of body.aliases ?? []) {
			await client.query('insert into identity.unit_alias (unit_id, folded, agency_id, words) values ($1, app.fold($2), $3, $2)', [ward, alias, id])
		}
	}
	const ancestry = [[province, province], [province, ward], [ward, ward], ...Object.values(bodies).flatMap((id) => [[province, id], [ward, id], [id, id]])]
	for (const pair of ancestry) await client.query('insert into identity.unit_ancestor (ancestor_id, unit_id) values ($1, $2)', pair)
	return { province, ward, bodies }
}

async function makePerson(client: pg.Client, person: SamplePerson, units: Omit<SampleWard, 'people'>, hash: string) {
	const userId = crypto.randomUUID(), personId = newId()
	const unit = person.body === 'province' ? units.province : units.ward
	const body = person.body && person.body !== 'province' ? units.bodies[person.body] : null
	await client.query(`insert into auth."user" (id, name, email, "emailVerified", username, "displayUsername") values ($1, $2, $3, true, $4, $4)`,
		[userId, person.name, `${person.username}@sanhvai.invalid`, person.username])
	await client.query(`insert into auth.account (id, "accountId", "providerId", "userId", password, "updatedAt") values ($1, $2, 'credential', $2, $3, now())`,
		[crypto.randomUUID(), userId, hash])
	await client.query('insert into identity.person (unit_id, id, user_id, full_name, position_title, agency_id) values ($1, $2, $3, $4, $5, $6)',
		[unit, personId, userId, person.name, person.position, body])
	for (const role of person.roles) {
		await client.query(`insert into identity.role_holding (unit_id, person_id, role, from_on) values ($1, $2, $3, '2026-01-01')`, [unit, personId, role])
	}
	return { personId, userId }
}

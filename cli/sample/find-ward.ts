import type pg from 'pg'
import { SAMPLE_BODIES } from './bodies.ts'
import type { SampleWard } from './make-ward.ts'

/** The sample ward that is already there, with its ids; `other` when the database belongs to a real unit, null when it
 *  is empty. */
export async function findWard(client: pg.Client): Promise<SampleWard | 'other' | null> {
	const { rows: units } = await client.query<{ id: string; kind: string; name: string; parent: string | null; sample: boolean }>(
		'select id, kind, name, parent_id as parent, sample from identity.unit')
	if (units.length === 0) return null
	const ward = units.find((unit) => unit.kind === 'ward' && unit.sample)
	if (!ward?.parent || units.some((unit) => unit.kind === 'ward' && !unit.sample)) return 'other'
	const bodies = Object.fromEntries(SAMPLE_BODIES.flatMap((body) => {
		const unit = units.find((one) => one.parent === ward.id && one.name === body.name)
		return unit ? [[body.code, unit.id]] : []
	}))
	const { rows } = await client.query<{ username: string; personId: string; userId: string }>(
		`select u.username, p.id as "personId", p.user_id as "userId" from identity.person p join auth."user" u on u.id = p.user_id`)
	const people = Object.fromEntries(rows.map(({ username, personId, userId }) => [username, { personId, userId }]))
	return { province: ward.parent, ward: ward.id, bodies, people }
}

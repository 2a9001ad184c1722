import { oneLook } from '../../access/server/one-look.ts'

const SHOWN_FOR_MS = 600_000

/** When this person last sent an alert, for the ten minutes in which the page says so; then nothing of it is told. */
export async function lastSent(env: { readonly unit: string; readonly now: Date }, personId: string): Promise<Date | null> {
	const [row] = await oneLook<{ at: Date }>({ unit: env.unit, person: personId },
		'select told_chair_at as at from protection.alert where unit_id = $unit and received_by = $person order by told_chair_at desc limit 1')
	return row && env.now.getTime() - row.at.getTime() < SHOWN_FOR_MS ? row.at : null
}

import { oneLook } from '../../access/server/one-look.ts'

/** Is there something new behind the lock for this person? Not how much, and not what: the office page says only that. */
export async function newsFor(env: { readonly unit: string }, personId: string): Promise<boolean> {
	const [row] = await oneLook<{ news: boolean }>({ unit: env.unit, person: personId },
		'select exists (select from protection.notice where unit_id = $unit and person_id = $person and seen_at is null) as news')
	return row?.news ?? false
}

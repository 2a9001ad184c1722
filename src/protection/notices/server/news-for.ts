import { isId } from '#kernel/id.ts'
import { protectionPool } from '../../access/server/in-protection.ts'

/** Is there something new behind the lock for this person? Not how much, and not what: the office page says only that.
 *  One message to the database. */
export async function newsFor(env: { readonly unit: string }, personId: string): Promise<boolean> {
	if (!isId(env.unit) || !isId(personId)) return false
	const answers = await protectionPool().query(`begin read only; set local role protection_app; set local app.units = '{${env.unit}}';
		select exists (select from protection.notice where unit_id = '${env.unit}' and person_id = '${personId}' and seen_at is null) as news; commit`) as unknown as { rows: { news: boolean }[] }[]
	return answers[3]!.rows[0]!.news
}

import { isId } from '#kernel/id.ts'
import { protectionPool } from './in-protection.ts'

/** One question to the sealed connection from the office's side, in one message: for pages that may ask nothing more.
 *  @param question of fixed words; `$unit` stands for the unit's id, `$person` for the person's */
export async function oneLook<Row>(ids: { readonly unit: string; readonly person?: string }, question: string): Promise<Row[]> {
	if (!isId(ids.unit) || (ids.person !== undefined && !isId(ids.person))) return []
	const asked = question.replaceAll('$unit', `'${ids.unit}'`).replaceAll('$person', `'${ids.person ?? ''}'`)
	const answers = await protectionPool().query(`begin read only; set local role protection_app; set local app.units = '{${ids.unit}}'; ${asked}; commit`) as unknown as { rows: Row[] }[]
	return answers[3]!.rows
}

import { sql } from 'kysely'
import type { Recipient } from '#documents/server/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { addressedBy, type Addressable } from '../recipients.ts'

/** The lines of Nơi nhận as rows of the register: a line for several bodies gives a row each, leaders and the web page
 *  give none, since nothing is sent to them. `outside` are those a letter is written to. */
export async function recipientsOf(ctx: Ctx, lines: readonly string[]): Promise<{ sent: Recipient[]; outside: string[] }> {
	const bodies = await addressable(ctx)
	const addressed = lines.map((line) => addressedBy(line, bodies))
	const taken = new Set<string>()
	const sent = addressed.flatMap((one): Recipient[] => {
		if (one.kind === 'outside') return [{ words: one.words, agencyId: null }]
		const fresh = one.agencyIds.filter((id) => !taken.has(id))
		fresh.forEach((id) => taken.add(id))
		return fresh.map((agencyId) => ({ words: one.words, agencyId }))
	})
	return { sent, outside: addressed.filter((one) => one.kind === 'outside').map((one) => one.words) }
}

async function addressable(ctx: Ctx): Promise<Addressable[]> {
	const { rows } = await sql<Addressable>`
		select u.id, u.kind, u.ordered_by_plan as "orderedByPlan",
			array_append(array(select a.folded from identity.unit_alias a where a.unit_id = ${ctx.unit} and a.agency_id = u.id), u.folded)
				|| app.fold(u.short_name) as names
		from identity.unit u where u.ward_id = ${ctx.unit} and u.ended_on is null order by u.sort`.execute(ctx.db)
	return rows
}

import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { newId } from '#kernel/id.ts'

/** Notes that this person first opened a document addressed to her body, with the audit line, in one statement;
 *  later openings write nothing.
 *  @param unitId the ward whose document it is */
export async function writeOpening(ctx: Ctx, unitId: string, documentId: string): Promise<void> {
	await sql`
		with written as (
			insert into documents.opening (unit_id, document_id, person_id, person_name, agency_id, opened_at)
			values (${unitId}, ${documentId}, ${ctx.actor.personId}, ${ctx.actor.name}, ${ctx.actor.agencyId}, ${ctx.now})
			on conflict do nothing returning unit_id)
		insert into audit.entry (unit_id, id, at, person_id, person_name, verb, outcome, thing_kind, thing_id, from_address)
		select unit_id, ${newId(ctx.now.getTime())}::uuid, ${ctx.now}::timestamptz, ${ctx.actor.personId}::uuid, ${ctx.actor.name}::text,
			'see-documents', 'done', 'document', ${documentId}::text, ${ctx.from}::text from written`.execute(ctx.db)
}

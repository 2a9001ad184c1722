import type { Ctx } from '#kernel/context.ts'
import { dayOf, yearOf, type Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import type { DocumentKind, OfficialDocument } from '../official-document.ts'
import { nextNumber } from './next-number.ts'

/** One entry of Nơi nhận: an agency of the ward (its inbox) or a body outside (a letter is prepared). */
export interface Recipient {
	readonly words: string
	readonly agencyId: string | null
}

export interface ToIssue {
	readonly kind: DocumentKind
	/** The register: 'ubnd' for the committee; a Ban that uses its seal has a series of its own (domain §8.5). */
	readonly series: string
	readonly symbol: string
	/** Builds the final tree once number and day are known; it is frozen as it stands. */
	readonly tree: (number: number, day: Day) => OfficialDocument
	readonly sourceKind: string
	readonly sourceId: string
	readonly recipients: readonly Recipient[]
	readonly signerName: string
}

export interface Issued {
	readonly documentId: string
	readonly number: number
	readonly day: Day
}

/** Enters a signed document in the register: number, day, frozen tree, recipients. Part of the verb that signs,
 *  which leaves the audit line. */
export async function issueDocument(ctx: Ctx, asked: ToIssue): Promise<Issued> {
	const day = dayOf(ctx.now)
	const year = yearOf(day)
	const number = await nextNumber(ctx, asked.series, year)
	const documentId = newId(ctx.now.getTime())
	const tree = asked.tree(number, day)
	await ctx.db.insertInto('documents.document').values({
		unit_id: ctx.unit, id: documentId, direction: 'out', kind: asked.kind, state: 'issued', series: asked.series, year, number,
		symbol: asked.symbol, subject: tree.subject, issued_on: day, tree: JSON.stringify(tree),
		source_kind: asked.sourceKind, source_id: asked.sourceId, signer_name: asked.signerName,
		created_by: ctx.actor.personId, created_at: ctx.now
	}).execute()
	if (asked.recipients.length > 0) {
		await ctx.db.insertInto('documents.recipient').values(asked.recipients.map((recipient, ordinal) => ({
			unit_id: ctx.unit, document_id: documentId, ordinal, words: recipient.words, agency_id: recipient.agencyId
		}))).execute()
	}
	return { documentId, number, day }
}

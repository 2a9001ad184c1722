import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import { Refused } from '#kernel/refused.ts'
import type { DocumentKind, OfficialDocument } from '../official-document.ts'
import { sightOf } from '../sight.ts'
import { unread, visible } from './visible.ts'
import { writeOpening } from './write-opening.ts'

export interface DocumentRecipient {
	readonly ordinal: number
	readonly words: string
	readonly agencyId: string | null
	readonly agencyName: string | null
	/** The letter prepared for a recipient outside the ward. */
	readonly letterId: string | null
	readonly letterState: string | null
	/** Told to the office only. */
	readonly openings: readonly { readonly name: string; readonly at: string }[]
}
export interface DocumentFile {
	readonly id: string
	readonly name: string
	readonly mediaType: string
	readonly byteSize: number
	readonly uploadedAt: string
}
export interface DocumentPage {
	readonly id: string
	readonly direction: 'out' | 'in'
	readonly kind: DocumentKind
	readonly state: 'draft' | 'issued' | 'received' | 'withdrawn'
	readonly number: number | null
	readonly symbol: string
	readonly numberText: string
	readonly issuerText: string
	readonly subject: string
	readonly issuedOn: string | null
	readonly receivedOn: string | null
	readonly signerName: string
	readonly rowVersion: number
	readonly tree: OfficialDocument | null
	/** The document a letter goes with. */
	readonly sentId: string | null
	readonly recipients: readonly DocumentRecipient[]
	readonly files: readonly DocumentFile[]
}

/** One document of the register, in one statement. A recipient's first opening is written down with its audit line;
 *  later ones write nothing.
 *  @throws Refused not-found, the same for what is not there and what is not his to see */
export const openDocument = look('see-documents', async (ctx, which: { documentId: string }): Promise<DocumentPage> => {
	const sight = sightOf(ctx.actor.roles)
	const { rows } = await sql<DocumentPage & { unread: boolean }>`
		select d.id, d.direction, d.kind, d.state, d.number, d.symbol, d.number_text as "numberText", d.issuer_text as "issuerText", d.subject,
			d.issued_on as "issuedOn", d.received_on as "receivedOn", d.signer_name as "signerName", d.row_version as "rowVersion", d.tree,
			case when d.source_kind = 'document' then d.source_id end as "sentId", ${unread(ctx)} as unread,
			coalesce((select json_agg(json_build_object('ordinal', r.ordinal, 'words', r.words, 'agencyId', r.agency_id, 'agencyName', u.name,
				'letterId', case when ${sight === 'all'} then r.letter_id end, 'letterState', case when ${sight === 'all'} then l.state end,
				'openings', coalesce((select json_agg(json_build_object('name', o.person_name, 'at', o.opened_at) order by o.opened_at) from documents.opening o
					where ${sight === 'all'} and o.unit_id = r.unit_id and o.document_id = r.document_id and o.agency_id = r.agency_id), '[]')) order by r.ordinal)
				from documents.recipient r left join identity.unit u on u.id = r.agency_id
				left join documents.document l on l.unit_id = r.unit_id and l.id = r.letter_id
				where r.unit_id = d.unit_id and r.document_id = d.id), '[]') as recipients,
			coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'byteSize', f.byte_size,
				'uploadedAt', f.uploaded_at) order by f.uploaded_at) from documents.file f
				where ${sight !== 'issued'} and f.unit_id = d.unit_id and f.owner_kind = 'document' and f.owner_id = d.id), '[]') as files
		from documents.document d where ${visible(ctx)} and d.id = ${which.documentId}`.execute(ctx.db)
	if (!rows[0]) throw new Refused('not-found')
	const { unread: first, ...document } = rows[0]
	if (first) await writeOpening(ctx, ctx.unit, document.id)
	return document
})

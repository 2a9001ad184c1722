import { sql } from 'kysely'
import { look } from '#audit/server/index.ts'
import type { DocumentKind } from '../official-document.ts'
import { matchesDocument } from './match-words.ts'
import { unread, visible } from './visible.ts'

export const PAGE_SIZE = 25

export interface DocumentFilter {
	readonly show: 'all' | 'out' | 'in' | 'draft' | 'unread'
	readonly kind: DocumentKind | null
	readonly year: number | null
	readonly words: string
	readonly page: number
}

export interface DocumentRow {
	readonly id: string
	readonly direction: 'out' | 'in'
	readonly kind: DocumentKind
	readonly state: 'draft' | 'issued' | 'received' | 'withdrawn'
	/** Of a document that came in: its place in the register of what came in. */
	readonly number: number | null
	readonly symbol: string
	readonly numberText: string
	readonly issuerText: string
	readonly subject: string
	readonly issuedOn: string | null
	readonly receivedOn: string | null
	readonly recipients: readonly string[]
	/** Bodies of the ward it was sent to, and how many of them opened it. */
	readonly agencies: number
	readonly opened: number
	readonly unread: boolean
}

export interface DocumentList {
	readonly rows: readonly DocumentRow[]
	readonly matching: number
	readonly counts: { readonly all: number; readonly out: number; readonly in: number; readonly draft: number; readonly unread: number }
	readonly years: readonly number[]
}

/** Newest day first, within a day as the registers number it: of two that were signed in one moment the later number stands
 *  above, whichever request came first. What has no number yet stands above all of its day. */
const asEntered = (of: 'd' | 'p') => sql.raw(`case when ${of}.direction = 'out' and ${of}.issued_on is not null then ${of}.issued_on
	else (${of}.created_at at time zone 'Asia/Ho_Chi_Minh')::date end desc, ${of}.number is not null, ${of}.direction desc, ${of}.series,
	${of}.number desc, ${of}.created_at desc, ${of}.id desc`)

/** The register as this person sees it, newest first, 25 a page, with counts and years: one statement. */
export const listDocuments = look('see-documents', async (ctx, filter: DocumentFilter): Promise<DocumentList> => {
	const shown = { all: sql`true`, out: sql`d.direction = 'out' and d.state <> 'draft'`, in: sql`d.direction = 'in'`, draft: sql`d.state = 'draft'`, unread: unread(ctx) }
	const where = sql`${visible(ctx)} and ${shown[filter.show]}${filter.kind ? sql` and d.kind = ${filter.kind}` : sql``}${
		filter.year ? sql` and d.year = ${filter.year}` : sql``}${filter.words ? sql` and ${matchesDocument(filter.words)}` : sql``}`
	const { rows } = await sql<{ list: DocumentRow[] | null; matching: number; counts: DocumentList['counts']; years: number[] | null }>`
		with page as (select d.*, ${unread(ctx)} as unread from documents.document d where ${where}
			order by ${asEntered('d')} limit ${PAGE_SIZE} offset ${(filter.page - 1) * PAGE_SIZE})
		select (select json_agg(json_build_object('id', p.id, 'direction', p.direction, 'kind', p.kind, 'state', p.state, 'number', p.number,
				'symbol', p.symbol, 'numberText', p.number_text, 'issuerText', p.issuer_text, 'subject', p.subject, 'issuedOn', p.issued_on,
				'receivedOn', p.received_on, 'unread', p.unread,
				'recipients', coalesce((select json_agg(r.words order by r.ordinal) from documents.recipient r where r.unit_id = p.unit_id and r.document_id = p.id), '[]'),
				'agencies', (select count(distinct r.agency_id) from documents.recipient r where r.unit_id = p.unit_id and r.document_id = p.id),
				'opened', (select count(distinct r.agency_id) from documents.recipient r join documents.opening o on o.unit_id = r.unit_id
					and o.document_id = r.document_id and o.agency_id = r.agency_id where r.unit_id = p.unit_id and r.document_id = p.id))
				order by ${asEntered('p')}) from page p) as list,
			(select count(*)::int from documents.document d where ${where}) as matching,
			(select json_build_object('all', count(*), 'out', count(*) filter (where ${shown.out}), 'in', count(*) filter (where ${shown.in}),
				'draft', count(*) filter (where ${shown.draft}), 'unread', count(*) filter (where ${shown.unread}))
				from documents.document d where ${visible(ctx)}) as counts,
			(select json_agg(distinct d.year) from documents.document d where ${visible(ctx)}) as years`.execute(ctx.db)
	const found = rows[0]!
	return { rows: found.list ?? [], matching: found.matching, counts: found.counts, years: (found.years ?? []).toSorted((a, b) => b - a) }
})

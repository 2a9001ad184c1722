// Written from the database by `npm run tables`; change a migration, not this file.
import type { Generated, GeneratedAlways } from 'kysely'

interface DocumentTable {
	unit_id: string
	id: string
	direction: string
	kind: string
	state: string
	series: string | null
	year: number
	number: number | null
	symbol: Generated<string>
	number_text: Generated<string>
	issuer_text: Generated<string>
	subject: string
	issued_on: string | null
	received_on: string | null
	tree: unknown | null
	source_kind: Generated<string>
	source_id: string | null
	file_id: string | null
	signer_name: Generated<string>
	created_by: string | null
	created_at: Date
	row_version: Generated<number>
	folded: GeneratedAlways<string>
}

interface FileTable {
	unit_id: string
	id: string
	name: string
	media_type: string
	byte_size: number
	sha256: string
	owner_kind: string
	owner_id: string
	agency_id: string | null
	uploaded_by: string | null
	uploaded_at: Date
}

interface FileContentTable {
	unit_id: string
	file_id: string
	bytes: Uint8Array
}

interface OpeningTable {
	unit_id: string
	document_id: string
	person_id: string
	person_name: string
	agency_id: string | null
	opened_at: Date
}

interface RecipientTable {
	unit_id: string
	document_id: string
	ordinal: number
	words: string
	agency_id: string | null
	letter_id: string | null
}

interface SeriesCounterTable {
	unit_id: string
	series: string
	year: number
	last_number: number
}

declare module '#kernel/context.ts' {
	interface Tables {
		'documents.document': DocumentTable
		'documents.file': FileTable
		'documents.file_content': FileContentTable
		'documents.opening': OpeningTable
		'documents.recipient': RecipientTable
		'documents.series_counter': SeriesCounterTable
	}
}

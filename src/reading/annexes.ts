import { isLine, type Item } from './document-items.ts'
import type { Table } from './table-cells.ts'
import { bounds, sourceOf, type Line } from './line.ts'
import { markerAt } from './markers.ts'
import type { Annex, Source, Statement } from './plan-reading.ts'
import { cellText, readTable } from './table-rows.ts'
import { ANNEX_HEADING, isAnnexHeading } from './zones.ts'

interface Draft {
	head: Source | null
	label: string
	readonly title: { text: string; source: Source }[]
	readonly tables: Table[]
	readonly statements: Statement[]
	titled: boolean
}

function begin(line: Line | null): Draft {
	const draft: Draft = { head: null, label: '', title: [], tables: [], statements: [], titled: false }
	if (line === null) return draft
	const found = ANNEX_HEADING.exec(line.low)
	const end = found?.[0].length ?? line.text.length
	const upperRest = bounds(line, end, line.text.length)
	draft.label = /^(?:danh mục|danh sách|đề cương)/u.test(line.low) ? '' : line.text.slice(0, end).trim()
	draft.head = sourceOf(line, 0, line.text.length, 'annex.heading', 'sure')
	const title = draft.label === '' ? bounds(line, 0, line.text.length) : upperRest
	if (title.text !== '' && !title.text.startsWith('(')) draft.title.push({ text: title.text.replace(/^[-–]\s*/u, ''), source: sourceOf(line, title.start, title.end, 'annex.title', 'sure') })
	return draft
}

const isTitleLine = (line: Line): boolean => line.text.length < 250 && markerAt(line) === null && (line.centred || line.bold || line.text === line.text.toUpperCase())

function finish(draft: Draft): Annex | null {
	const first = draft.tables[0]
	const head = draft.head ?? draft.title[0]?.source ?? draft.statements[0] ?? firstCell(first)
	if (head === null || head === undefined) return null
	const read = first === undefined ? null : readTable(first)
	const also = [...(head.also ?? []), ...draft.title.flatMap(({ source }) => [source.span, ...(source.also ?? [])]), ...draft.tables.flatMap(spansOfTable)]
	const columns = read?.columns ?? []
	const rows = read?.rows.map((row) => row.map(cellText)) ?? []
	return {
		span: head.span, ...(also.length > 0 ? { also } : {}), rule: draft.head === null ? 'annex.unnamed' : 'annex.heading', confidence: draft.head === null ? 'check' : 'sure',
		label: draft.label, title: draft.title.map(({ text }) => text).join(' '), columns, rows, statements: draft.statements,
	}
}

function firstCell(table: Table | undefined): Source | null {
	const line = table?.cells.flatMap((cell) => cell.lines)[0]
	return line === undefined ? null : sourceOf(line, 0, line.text.length, 'annex.table', 'check')
}

const spansOfTable = (table: Table): Source['span'][] => table.cells.flatMap((cell) => cell.lines.map((line) => sourceOf(line, 0, line.text.length, '', 'sure').span))

/** The annexes after the signature. Each heading begins one; its own I., II. stay inside it. */
export function readAnnexes(items: readonly Item[]): Annex[] {
	const annexes: Annex[] = []
	let draft: Draft | null = null
	const close = (): void => {
		if (draft === null) return
		const annex = finish(draft)
		if (annex !== null) annexes.push(annex)
	}
	for (const item of items) {
		if (!isLine(item)) {
			draft ??= begin(null)
			draft.titled = true
			if (draft.tables.length > 0) draft.statements.push(...tableStatements(item.table))
			draft.tables.push(item.table)
			continue
		}
		const { line } = item
		if (isAnnexHeading(line) && !(draft !== null && draft.label !== '' && draft.title.length === 0 && !/^(?:phụ lục|biểu)/u.test(line.low))) {
			close()
			draft = begin(line)
			continue
		}
		draft ??= begin(null)
		const attached = /^\(?(?:ban hành )?kèm theo/u.test(line.low)
		if (!draft.titled && !attached && draft.statements.length === 0 && isTitleLine(line)) {
			draft.title.push({ text: bounds(line, 0, line.text.length).text, source: sourceOf(line, 0, line.text.length, 'annex.title', 'sure') })
			continue
		}
		if (!attached) draft.titled = true
		draft.statements.push({ ...sourceOf(line, 0, line.text.length, attached ? 'annex.attached-to' : 'annex.line', 'sure'), text: line.text })
	}
	close()
	return annexes
}

/** Rows as sentences, `column: value; …`, for a table that is no annex's first. */
export function tableStatements(table: Table): Statement[] {
	const { columns, rows } = readTable(table)
	const below = new Set(rows.flat(2))
	// The head's cells belong to every row; the first one carries their places.
	const head = table.cells.flatMap((cell) => cell.lines).filter((line) => !below.has(line)).map((line) => sourceOf(line, 0, line.text.length, 'table.head', 'check').span)
	return rows.flatMap((row, index) => {
		const lines = row.flat()
		const [first, ...others] = lines.map((line) => sourceOf(line, 0, line.text.length, 'table.row', 'check'))
		return first === undefined ? [] : [{ ...first, also: [...others.map((source) => source.span), ...(index === 0 ? head : [])], text: row.map((cell, at) => [columns[at] ?? '', cellText(cell)].filter((part) => part !== '').join(': ')).join('; ') }]
	})
}

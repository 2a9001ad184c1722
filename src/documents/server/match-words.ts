import { sql, type RawBuilder } from 'kysely'
import { foldVietnamese } from '#kernel/vietnamese-text.ts'

/** Every word somewhere in a folded column, in any order. Marks are ignored; % and _ are letters like others. */
export function everyWord(column: string, words: string): RawBuilder<boolean> {
	const asked = foldVietnamese(words).split(' ').filter(Boolean).slice(0, 8)
	if (asked.length === 0) return sql<boolean>`false`
	return sql<boolean>`(${sql.join(asked.map((word) => sql`${sql.ref(column)} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`), sql` and `)})`
}

/** A document, alias d, by what is remembered of it: words of its subject or issuer, "12", "12/KH", "415/SNV-BĐG". */
export function matchesDocument(words: string): RawBuilder<boolean> {
	const folded = foldVietnamese(words)
	const [, number, symbol = ''] = /^(?:so )?0*(\d{1,6})\s*(?:\/\s*(.*))?$/.exec(folded) ?? []
	const starts = (text: string) => `${text.replace(/[\\%_]/g, '\\$&')}%`
	const byNumber = number === undefined ? sql`false`
		: sql`(d.direction = 'out' and d.number = ${Number(number)} and app.fold(d.symbol) like ${starts(symbol)})`
	return sql<boolean>`(${everyWord('d.folded', words)} or ${byNumber} or app.fold(d.number_text) like ${starts(folded)}
		or (d.direction = 'in' and app.fold(d.issuer_text) like ${`%${starts(folded)}`}))`
}

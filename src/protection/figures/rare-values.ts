export type TextRow = Readonly<Record<string, string>>

/** Rows as they may leave: where a combination of telling columns is that of fewer than `together` people, its rows lose those columns
 *  one by one, in the given order, until enough people look alike or nothing telling is left. Several rows of one person are one. */
export function blankRare<Row extends TextRow>(rows: readonly Row[], columns: readonly string[], together: number, whoOf: (row: Row) => string): Row[] {
	const left = rows.map((row) => ({ ...row }) as Row & Record<string, string>)
	const kindOf = (row: TextRow): string => JSON.stringify(columns.map((column) => row[column]))
	for (const column of columns) {
		const rare = [...Map.groupBy(left, kindOf).values()].filter((alike) => peopleIn(alike, whoOf) < together) // each kind looked at once: a hundred thousand rows are few kinds
		for (const row of rare.flat()) Object.assign(row, { [column]: '' })
	}
	return left
}

export function peopleIn<Row>(rows: readonly Row[], whoOf: (row: Row) => string): number {
	return new Set(rows.map(whoOf)).size
}

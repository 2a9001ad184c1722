export type TextRow = Readonly<Record<string, string>>

/** Rows as they may leave: whoever shares a combination of telling columns with fewer than `together` rows loses those columns one
 *  by one, in the given order, until enough rows look alike or nothing telling is left. */
export function blankRare<Row extends TextRow>(rows: readonly Row[], columns: readonly string[], together: number): Row[] {
	const left = rows.map((row) => ({ ...row }) as Row & Record<string, string>)
	const kindOf = (row: TextRow): string => JSON.stringify(columns.map((column) => row[column]))
	for (const column of columns) {
		const kinds = Map.groupBy(left, kindOf)
		for (const row of left.filter((one) => kinds.get(kindOf(one))!.length < together)) Object.assign(row, { [column]: '' })
	}
	return left
}

const OFTEN = 10
/** A connection keeps the plan of each named statement as long as it lives. */
const MOST_NAMED = 100
const MOST_COUNTED = 2000

const uses = new Map<string, number>()
const names = new Map<string, string>()

/** A name for a statement that is asked often, so that PostgreSQL plans it once a connection; none for a rare one. */
export function nameOf(statement: string): string | undefined {
	const name = names.get(statement)
	if (name || names.size === MOST_NAMED) return name
	const count = (uses.get(statement) ?? 0) + 1
	if (uses.size === MOST_COUNTED) uses.clear() // texts that never come again must not pile up
	uses.set(statement, count)
	if (count < OFTEN) return undefined
	uses.delete(statement)
	names.set(statement, `often-${names.size}`)
	return names.get(statement)
}

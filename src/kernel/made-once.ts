import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql, type CompiledQuery, type RawBuilder } from 'kysely'

/** A place in a statement for a value that comes with each call. */
interface Place { readonly place: string }
export type At<Value extends string> = (value: Value) => RawBuilder<never>

const onPaper = new Kysely<never>({
	dialect: { createAdapter: () => new PostgresAdapter(), createDriver: () => new DummyDriver(), createIntrospector: (db) => new PostgresIntrospector(db), createQueryCompiler: () => new PostgresQueryCompiler() }
})

/** A statement that a busy page asks: its text is put together once for each of its shapes, not at every call.
 *  `write` gets `at`, which puts in the place of a named value; for `db.executeQuery`.
 *  @throws Error when a value of a place is missing */
export function madeOnce<Row, Shape extends string, Value extends string>(write: (shape: Shape, at: At<Value>) => RawBuilder<Row>): (shape: Shape, values: Readonly<Partial<Record<Value, unknown>>>) => CompiledQuery<Row> {
	const made = new Map<Shape, CompiledQuery<Row>>()
	return (shape, values) => {
		let known = made.get(shape)
		if (!known) made.set(shape, known = write(shape, (place) => sql`${{ place }}`).compile(onPaper))
		const parameters = known.parameters.map((one) => {
			const value = values[(one as Place).place as Value]
			if (value === undefined) throw new Error(`no value for ${(one as Place).place}`)
			return value
		})
		return { ...known, parameters }
	}
}

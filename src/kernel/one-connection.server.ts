import { PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type Dialect, type Driver } from 'kysely'
import type pg from 'pg'
import { nameOf } from './statement-names.ts'

export interface Asked { readonly name: string | undefined; readonly text: string; readonly values: unknown[] }

/** Kysely on one connection whose transaction somebody else opened and will end. */
export function oneConnection(client: { query(asked: Asked): Promise<pg.QueryResult> }): Dialect {
	return {
		createAdapter: () => new PostgresAdapter(),
		createDriver: () => driverOf(client),
		createIntrospector: (db) => new PostgresIntrospector(db),
		createQueryCompiler: () => new PostgresQueryCompiler()
	}
}

function driverOf(client: Parameters<typeof oneConnection>[0]): Driver {
	const nested = () => Promise.reject(new Error('a transaction is already open: use the ctx given to the work'))
	const connection = {
		async executeQuery<R>(query: { sql: string; parameters: readonly unknown[] }) {
			const { rows, rowCount } = await client.query({ name: nameOf(query.sql), text: query.sql, values: [...query.parameters] })
			return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) }
		},
		async *streamQuery(): AsyncGenerator<never> { throw new Error('streaming is not used') }
	}
	return {
		init: async () => {}, acquireConnection: async () => connection, releaseConnection: async () => {},
		beginTransaction: nested, commitTransaction: nested, rollbackTransaction: nested, destroy: async () => {}
	} as Driver
}

import type { Kysely } from 'kysely'
import type { Tables } from '#kernel/context.ts'
import type { SealedTables } from '../../server/tables.ts'

/** The tables of the sealed connection: its own, and of the rest only the names of units and people and the days off. */
export type ProtectionTables = SealedTables & Pick<Tables, 'identity.unit' | 'identity.person' | 'calendar.day'>
export type ProtectionDb = Kysely<ProtectionTables>

// Written from the database by `npm run tables`; change a migration, not this file.
import type { AccessTables } from '../access/server/tables.ts'
import type { AlertsTables } from '../alerts/server/tables.ts'
import type { CasesTables } from '../cases/server/tables.ts'
import type { ClocksTables } from '../clocks/server/tables.ts'
import type { DangerTables } from '../danger/server/tables.ts'
import type { FiguresTables } from '../figures/server/tables.ts'
import type { NoticesTables } from '../notices/server/tables.ts'
import type { OrdersTables } from '../orders/server/tables.ts'
import type { PrivacyTables } from '../privacy/server/tables.ts'
import type { ReferralsTables } from '../referrals/server/tables.ts'
import type { SealTables } from '../seal/server/tables.ts'
import type { ServicesTables } from '../services/server/tables.ts'
import type { TraceTables } from '../trace/server/tables.ts'

interface CounterTable {
	unit_id: string
	name: string
	last_number: number
}

interface SettingTable {
	unit_id: string
	name: string
	value: unknown
	changed_at: Date
	changed_by: string | null
}

export interface SealedTables extends AccessTables, AlertsTables, CasesTables, ClocksTables, DangerTables, FiguresTables, NoticesTables, OrdersTables, PrivacyTables, ReferralsTables, SealTables, ServicesTables, TraceTables {
	'protection.counter': CounterTable
	'protection.setting': SettingTable
}

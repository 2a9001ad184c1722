import { HANDLINGS, type IncidentFact } from './incident-fact.ts'
import { blankRare, peopleIn, type TextRow } from './rare-values.ts'
import { safeCsv } from './safe-csv.ts'
import { DEFAULT_THRESHOLD } from './suppress.ts'

/** The sixteen groups of information of the national database (NĐ 110/2025/NĐ-CP). Short names are ours. */
export const NATIONAL_GROUPS = [
	['policy-plan-budget', 'Chính sách, kế hoạch, kinh phí'],
	['communication', 'Thông tin, truyền thông'],
	['violations', 'Hành vi bạo lực gia đình'],
	['cases-mediation', 'Vụ việc, hòa giải'],
	['persons-vietnamese', 'Người liên quan là người Việt Nam'],
	['persons-foreign', 'Người liên quan là người nước ngoài'],
	['workers-collaborators', 'Người làm công tác, cộng tác viên dân số'],
	['article-5-violators', 'Người vi phạm Điều 5 của Luật'],
	['measures', 'Biện pháp phòng ngừa, ngăn chặn, bảo vệ, hỗ trợ'],
	['facilities-models', 'Cơ sở trợ giúp, mô hình'],
	['training', 'Tập huấn, bồi dưỡng'],
	['research', 'Nghiên cứu'],
	['awards', 'Khen thưởng'],
	['inspection-complaints', 'Kiểm tra, khiếu nại, tố cáo'],
	['sanctions', 'Xử lý vi phạm'],
	['other', 'Thông tin khác']
] as const

export type NationalGroup = (typeof NATIONAL_GROUPS)[number][0]

export interface GroupFile {
	readonly number: number
	readonly group: NationalGroup
	readonly name: string
	/** none: "không có" – this programme has no data for the group. withheld: there is too little to hide one another. */
	readonly state: 'rows' | 'none' | 'withheld'
	/** What may tell who it is, most telling first; emptied where rare. */
	readonly columns: readonly string[]
	readonly rows: readonly TextRow[]
}

const month = (day: string): string => day.slice(0, 7)
const band = (age: number | null): string => (age === null ? '' : age < 16 ? '0-15' : age < 60 ? '16-59' : '60+')
// Nobody is made a foreigner by a question that was not asked.
const isForeign = (fact: IncidentFact): boolean => !['', 'VN', 'Việt Nam', 'Viet Nam', 'Vietnam'].includes(fact.recorder.country_of_origin ?? '')

/** A row before it may leave: `who` never leaves. */
type Row = TextRow & { readonly who: string }
const survivor = (fact: IncidentFact): Row => ({ who: fact.survivor, age: band(fact.age), sex: fact.sex, role: 'survivor' })
const perpetrators = (fact: IncidentFact): Row[] => fact.perpetrators.map((who) => ({ who: who.perpetrator, age: band(who.age), sex: who.sex, role: 'perpetrator' }))
const measures = (fact: IncidentFact): Row[] => fact.services.flatMap(({ outcome, on, kind }) => (outcome === 'received' ? [{ who: fact.survivor, month: on === null ? '' : month(on), measure: kind }] : []))

const GROUP_ROWS: Partial<Record<NationalGroup, readonly [columns: readonly string[], rows: (facts: readonly IncidentFact[]) => Row[]]>> = {
	violations: [['act', 'month'], (facts) => facts.flatMap((fact) => fact.lawActs.map((act) => ({ who: fact.survivor, act, month: month(fact.receivedOn) })))],
	'cases-mediation': [['month', 'forms'], (facts) => facts.map((fact) => ({ who: fact.survivor, month: month(fact.receivedOn), forms: [...fact.statForms].sort().join(' ') }))],
	'persons-vietnamese': [['age', 'sex', 'role'], (facts) => [...facts.filter((fact) => !isForeign(fact)).map(survivor), ...facts.flatMap(perpetrators)]],
	'persons-foreign': [['age', 'sex', 'role'], (facts) => facts.filter(isForeign).map(survivor)],
	measures: [['month', 'measure'], (facts) => facts.flatMap(measures)],
	sanctions: [['handling'], (facts) => facts.flatMap((fact) => fact.perpetrators.flatMap((who) => HANDLINGS.filter((handling) => who.handling.includes(handling)).map((handling) => ({ who: who.perpetrator, handling }))))]
}

/** The groups as they may leave: no code that joins one group to another, months instead of days, age bands, rows in the order of their
 *  own words; only domestic violence and only with her consent to statistics. */
export function nationalGroups(facts: readonly IncidentFact[], together: number = DEFAULT_THRESHOLD): readonly GroupFile[] {
	const may = facts.filter((fact) => fact.domestic && fact.statisticsConsent)
	const whoOf = (row: Row): string => row.who
	return NATIONAL_GROUPS.map(([group, name], i): GroupFile => {
		const [columns, make] = GROUP_ROWS[group] ?? [[], () => []]
		const all = make(may)
		const left = peopleIn(all, whoOf) < together ? [] : blankRare(all, columns, together, whoOf)
		const rows = left.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? '']))).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
		return { number: i + 1, group, name, state: all.length === 0 ? 'none' : rows.length === 0 ? 'withheld' : 'rows', columns, rows }
	})
}

/** One group as a file. */
export function groupCsv(file: GroupFile): string {
	return safeCsv(file.columns, file.rows.map((row) => file.columns.map((column) => row[column] ?? '')))
}

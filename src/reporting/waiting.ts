import { measureOf } from '#work/measures.ts'
import type { Ref } from './refs.ts'
import type { ReportFacts } from './report-facts.ts'

/** Whom a number that has not arrived waits for, as the report prints it: 'chờ Trạm Y tế'. Never 0. */
export function waitingWords(facts: ReportFacts, ref: Ref): string {
	if (ref.of === 'p') return 'chờ khu vực bảo vệ'
	if (ref.of === 't') return 'chưa giao nhiệm vụ'
	if (ref.of === 'd') return 'chưa ban hành văn bản'
	if (ref.of === 'r') return 'chưa có đơn vị nào gửi'
	if (ref.part === 'before' || ref.part === 'change') return 'kỳ trước không có số liệu'
	const sums = facts.sums.filter((sum) => sum.measure === ref.code)
	if (ref.agencyId === null && sums.length > 0) return `chờ tách nữ, nam: ${names(facts, sums.filter((sum) => sum.women === null).map((sum) => sum.agencyId))}`
	const theme = measureOf(ref.code)?.theme
	const leads = facts.tasks.filter((task) => task.theme === theme && (ref.agencyId === null || task.leadId === ref.agencyId)).map((task) => task.leadId)
	return leads.length > 0 ? `chờ ${names(facts, leads)}` : 'chưa giao đơn vị nào báo'
}

function names(facts: ReportFacts, ids: readonly string[]): string {
	const found = facts.bodies.filter((body) => ids.includes(body.id)).map((body) => body.shortName)
	return found.length <= 2 ? found.join(', ') : `${found[0]} và ${found.length - 1} đơn vị khác`
}

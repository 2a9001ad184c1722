import { formatDate } from '#documents/decree-30.ts'
import type { BodyNode, Inline, OfficialDocument } from '#documents/official-document.ts'
import { formatDay } from '#ui/say-date.ts'
import { anchored, outline, type Part } from './outline.ts'
import { periodInSentence, type Period } from './periods.ts'
import { proseNode } from './prose.ts'
import { reportAnnexes } from './report-annexes.ts'
import type { IssuedDocument, ReportFacts } from './report-facts.ts'
import { progressWords, resultParts, workOf } from './report-results.ts'
import { item, paragraph, plain, quoted, tidy, writerFor } from './sentences.ts'
import { STRATEGY_TARGETS } from './strategy-targets.ts'

type Prose = Readonly<Record<string, string>>

export const REPORT_SYMBOL = 'BC-UBND'

/** The consolidated report as an official document (outline: domain.md §7, ours until the province gives one).
 *  writing: the parts to type stand empty as boxes; otherwise what is empty is left out. */
export function consolidatedReport(facts: ReportFacts, prose: Prose, { writing }: { writing: boolean }): OfficialDocument {
	const { unit, period } = facts
	const committee = committeeOf(unit.name)
	const office = `Sở Nội vụ ${unit.province}`.trim()
	const parts: Part[] = [
		directionPart(facts, prose),
		{ title: 'Kết quả thực hiện', clauses: resultParts(facts, prose) },
		targetsPart(facts, prose),
		judgementPart(facts, prose),
		{ title: 'Phương hướng, nhiệm vụ trong thời gian tới', nodes: directions(facts, prose) },
		{ title: 'Kiến nghị, đề xuất', nodes: [...fromReturns(facts, 'proposals'), proseNode(prose, 'proposals')] }
	]
	const body: BodyNode[] = [paragraph(opening(facts, committee)), ...outline(parts, writing),
		paragraph([plain(`Trên đây là báo cáo kết quả thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ ${periodInSentence(period)}, ${committee} kính báo cáo ${office} xem xét, tổng hợp.`)])]
	return {
		kind: 'report', superior: null, issuer: unit.issuer, issuerName: committee, number: null, symbol: REPORT_SYMBOL, place: unit.place, date: null,
		subject: subjectOf(period), addressees: [office], bases: [], body: anchored(body, 'p'), recipients: recipientsOf(unit.name),
		keptBy: ['VT', unit.drafter].filter(Boolean).join(', '), signatures: [{ authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: null }],
		annexes: reportAnnexes(facts).map((annex) => ({ ...annex, label: '' })), draft: true
	}
}

export function subjectOf(period: Period): string {
	return `Kết quả thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ ${periodInSentence(period)}`
}

function committeeOf(name: string): string {
	return `Ủy ban nhân dân ${name}`
}

/** 'phường' or 'xã', the first word of the unit's name. */
function communeOf(name: string): string {
	return name.split(' ')[0] ?? ''
}

/** Nơi nhận, with the commune's own word: phường, xã. */
function recipientsOf(name: string): string[] {
	const commune = communeOf(name)
	return ['Như trên', `TT Đảng ủy ${commune} (b/c)`, `TT HĐND ${commune} (b/c)`, `Chủ tịch, các PCT UBND ${commune}`, `Ủy ban MTTQ và các Đoàn thể ${commune}`, 'Các cơ quan, đơn vị gửi báo cáo']
}

function opening({ plan, period }: ReportFacts, committee: string): Inline[] {
	const ground = plan ? `Thực hiện ${documentWords(plan)}, ` : ''
	return [plain(`${ground}${committee} báo cáo kết quả thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ ${periodInSentence(period)} (số liệu từ ngày ${formatDay(period.fromOn)} đến ngày ${formatDay(period.toOn)}) như sau:`)]
}

function documentWords(one: IssuedDocument): string {
	const kind = one.kind === 'plan' ? 'Kế hoạch' : one.kind === 'report' ? 'Báo cáo' : one.kind === 'decision' ? 'Quyết định' : 'Văn bản'
	return `${kind} số ${String(one.number).padStart(2, '0')}/${one.symbol} ${formatDate(one.issuedOn)} về ${lowerFirst(tidy(one.subject))}`
}

function lowerFirst(words: string): string {
	return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
}

function directionPart(facts: ReportFacts, prose: Prose): Part {
	const s = writerFor(facts)
	const shown = facts.documents.slice(0, 12)
	const tasks = facts.tasks.length > 0
		? s`Đã giao ${'t:all:given'} nhiệm vụ cho ${'t:all:bodies'} cơ quan, đơn vị chủ trì; ${progressWords(s, 'all')}.`
		: [plain('Nhiệm vụ của kỳ: '), { type: 'gap' as const, text: 'chưa giao nhiệm vụ' }, plain('.')]
	return {
		title: 'Tình hình chỉ đạo, triển khai',
		nodes: [
			paragraph(s.some('d:issued') ? s`Trong kỳ, ${committeeOf(facts.unit.name)} đã ban hành ${'d:issued'} văn bản để chỉ đạo, triển khai${shown.length < facts.documents.length ? ', trong đó có' : ''}:`
				: [plain('Văn bản chỉ đạo, triển khai trong kỳ: '), { type: 'gap', text: 'chưa ban hành văn bản' }, plain('.')]),
			...shown.map((one, index) => item([plain(`${documentWords(one)}${index === shown.length - 1 ? '.' : ';'}`)])),
			paragraph(tasks),
			paragraph(s.some('r:sent') ? s`Đã nhận báo cáo của ${'r:sent'}/${'r:asked'} cơ quan, đơn vị.` : [plain('Báo cáo của các cơ quan, đơn vị: '), { type: 'gap', text: 'chưa có đơn vị nào gửi' }, plain('.')]),
			paragraph(s`Các cơ quan, đơn vị đã tổ chức ${'f:meetings:total'} cuộc họp, ban hành ${'f:documents-issued:total'} văn bản về bình đẳng giới. Kinh phí đã chi: ${'f:money:total'} đồng.`),
			...(['direction', 'budget'] as const).flatMap((theme) => workOf(facts, s, theme).filter((node) => node.type === 'item')),
			proseNode(prose, 'direction')
		]
	}
}

/** Which of the 20 targets the ward has numbers for; the rest are said to be missing, never guessed. */
function targetsPart(facts: ReportFacts, prose: Prose): Part {
	const s = writerFor(facts)
	const served = STRATEGY_TARGETS.filter((target) => target.from !== null && s.value(`f:${target.from}:total`) !== null)
	const known = served.map((target) => `${target.code}`).join(', ')
	return {
		title: 'Kết quả thực hiện 6 mục tiêu, 20 chỉ tiêu của Chiến lược quốc gia về bình đẳng giới giai đoạn 2021-2030',
		nodes: [
			paragraph(served.length > 0
				? [plain(`Trong kỳ, ${communeOf(facts.unit.name)} có số liệu hoạt động phục vụ chỉ tiêu ${known} (Phụ lục kèm theo). Đối với các chỉ tiêu còn lại: `), { type: 'gap', text: 'chờ cơ quan có thẩm quyền' }, plain('.')]
				: [plain('Số liệu phục vụ các chỉ tiêu: '), { type: 'gap', text: 'chờ các cơ quan, đơn vị' }, plain(' (Phụ lục kèm theo).')]),
			proseNode(prose, 'targets')
		]
	}
}

function judgementPart(facts: ReportFacts, prose: Prose): Part {
	const s = writerFor(facts)
	const done = s.some('t:all:done') ? [paragraph(s`Đã hoàn thành ${'t:all:done'}/${'t:all:given'} nhiệm vụ được giao (${'t:all:done-share'}).`)] : []
	const late = s.some('t:all:late') ? [paragraph(s`Còn ${'t:all:late'} nhiệm vụ quá hạn chưa hoàn thành.`)] : []
	return {
		title: 'Đánh giá chung',
		clauses: [
			{ title: 'Ưu điểm', nodes: [...done, proseNode(prose, 'strengths')] },
			{ title: 'Tồn tại, hạn chế', nodes: [...late, ...fromReturns(facts, 'difficulties'), proseNode(prose, 'weaknesses')] },
			{ title: 'Nguyên nhân', nodes: [proseNode(prose, 'causes')] }
		]
	}
}

function directions(facts: ReportFacts, prose: Prose): BodyNode[] {
	const s = writerFor(facts)
	return [...(s.some('t:all:open') ? [paragraph(s`Tiếp tục thực hiện ${'t:all:open'} nhiệm vụ chưa hoàn thành theo kế hoạch năm ${String(facts.period.year)}.`)] : []), proseNode(prose, 'directions')]
}

function fromReturns(facts: ReportFacts, field: 'difficulties' | 'proposals'): BodyNode[] {
	const place = new Map(facts.bodies.map((body) => [body.id, body.name]))
	return facts.returns.filter((one) => tidy(one[field]) !== '').map((one) => quoted(place.get(one.agencyId) ?? '', one[field]))
}

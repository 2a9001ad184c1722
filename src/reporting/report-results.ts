import type { BodyNode, Inline } from '#documents/official-document.ts'
import type { Theme } from '#work/themes.ts'
import type { Part } from './outline.ts'
import { proseNode } from './prose.ts'
import { protectedNumbers } from './protection-counts.ts'
import type { ReportFacts } from './report-facts.ts'
import { paragraph, quoted, tidy, writerFor, type Writer } from './sentences.ts'

type Prose = Readonly<Record<string, string>>

/** Part II, in the order of the outline: numbers first, then what each body achieved, then the officer's own words. */
export function resultParts(facts: ReportFacts, prose: Prose): Part[] {
	const s = writerFor(facts)
	const part = (title: string, theme: Theme & Parameters<typeof proseNode>[1], numbers: BodyNode[]): Part =>
		({ title, nodes: [...numbers, ...workOf(facts, s, theme), proseNode(prose, theme)] })
	return [
		part('Truyền thông, phổ biến, giáo dục pháp luật', 'communication', communication(s, facts.unit.name.split(' ')[0] ?? '')),
		part('Lồng ghép vấn đề bình đẳng giới', 'mainstreaming', [paragraph(s`Số kế hoạch, văn bản có lồng ghép vấn đề bình đẳng giới: ${'f:plans-mainstreamed:total'}.`)]),
		part('Công tác cán bộ nữ, kiện toàn tổ chức, tập huấn', 'officials', [
			paragraph(s`Đã mở ${'f:trainings:total'} lớp tập huấn cho ${'f:trained:total'} người${sexes(s, 'trained')}.`)]),
		part('Phòng ngừa và ứng phó với bạo lực trên cơ sở giới', 'response', protectedNumbers(facts, s)),
		part('Mô hình phòng ngừa, địa chỉ tin cậy', 'models', [paragraph(s`Số mô hình đang duy trì: ${'f:models:total'}.`)]),
		part('Kiểm tra, giám sát', 'supervision', [paragraph(s`Số cuộc kiểm tra, giám sát: ${'f:inspections:total'}.`)]),
		part('Phối hợp liên ngành', 'coordination', []),
		part('Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới', 'action-month', [
			paragraph(s`Đã tổ chức ${'f:month-events:total'} hoạt động với ${'f:month-attendance:total'} lượt người dự${sexes(s, 'month-attendance')}.`)]),
		...otherWork(workOf(facts, s, 'other'))
	]
}

/** Results that belong to none of the eight clauses stand in a ninth, when there are any. */
function otherWork(nodes: BodyNode[]): Part[] {
	return nodes.some((node) => node.type === 'item') ? [{ title: 'Các nhiệm vụ khác', nodes }] : []
}

function communication(s: Writer, commune: string): BodyNode[] {
	const change = s.value('f:attendance:change')
	const compared = change === null || change === 0 ? [] : s` So với kỳ trước, số lượt người dự ${change > 0 ? 'tăng' : 'giảm'} ${'f:attendance:change'}.`
	return [
		paragraph([...s`Trong kỳ, ${commune} tổ chức ${'f:sessions:total'} buổi truyền thông, sinh hoạt với ${'f:attendance:total'} lượt người dự${sexes(s, 'attendance')}.`, ...compared]),
		paragraph(s`Đã đăng ${'f:news-items:total'} tin, bài; phát thanh ${'f:broadcasts:total'} lượt, riêng bằng tiếng dân tộc thiểu số ${'f:minority-broadcasts:total'} lượt; cấp phát ${'f:leaflets:total'} tờ rơi, tài liệu.`)
	]
}

/** ', trong đó nữ 702 (56,9%), nam 532 (43,1%)'; nothing as long as there is no total to part. */
function sexes(s: Writer, measure: string): Inline[] {
	if (!s.some(`f:${measure}:total`)) return []
	if (s.value(`f:${measure}:women`) === null) return s` (${`f:${measure}:women`})`
	return s`, trong đó nữ ${`f:${measure}:women`} (${`f:${measure}:women-share`}), nam ${`f:${measure}:men`} (${`f:${measure}:men-share`})`
}

/** How far the tasks of one part of the work are, and the accepted results in the agencies' own words. */
export function workOf(facts: ReportFacts, s: Writer, theme: Theme): BodyNode[] {
	const place = new Map(facts.bodies.map((body) => [body.id, body.name]))
	const results = facts.tasks.filter((task) => task.theme === theme && task.result !== null && tidy(task.result) !== '')
	return [...(s.some(`t:${theme}:given`) ? [paragraph(standing(s, theme))] : []), ...results.map((task) => quoted(place.get(task.leadId) ?? '', task.result!))]
}

/** 'Đã giao 7 nhiệm vụ; hoàn thành 4, quá hạn 1.' */
function standing(s: Writer, theme: Theme): Inline[] {
	return s`Đã giao ${`t:${theme}:given`} nhiệm vụ; ${progressWords(s, theme)}.`
}

/** 'hoàn thành 4, quá hạn 1'; a count of none is said in words. */
export function progressWords(s: Writer, theme: Theme | 'all'): Inline[] {
	const done = s.some(`t:${theme}:done`) ? s`hoàn thành ${`t:${theme}:done`}` : s`chưa có nhiệm vụ nào hoàn thành`
	const late = s.some(`t:${theme}:late`) ? s`quá hạn ${`t:${theme}:late`}` : s`không có nhiệm vụ quá hạn`
	return s`${done}, ${late}`
}

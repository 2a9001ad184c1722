import type { PlanReading } from '../src/reading/plan-reading.ts'
import { inLanguage, type Language } from './words.ts'

/** What was read, for a person at a terminal: the head, the work of each agency, what is open. */
export function planSummary(plan: PlanReading, language: Language): string {
	const label = (vi: string, en: string) => inLanguage(language, { vi, en }, {}, ' / ')
	const lines: string[] = []
	const line = (name: string, value: string | number | null) => { lines.push(`${name}: ${value ?? '…'}`) }
	const list = (name: string, items: readonly string[]) => {
		if (items.length) lines.push('', `${name} (${items.length})`, ...items.map((item) => `  - ${item}`))
	}
	lines.push([plan.docType, plan.title].filter(Boolean).join(' — ') || '…')
	line(label('Cơ quan ban hành', 'Issued by'), [plan.superior, plan.issuer].filter(Boolean).join(' · ') || null)
	line(label('Số', 'Number'), plan.number ?? (plan.symbol ? `…/${plan.symbol}` : null))
	line(label('Nơi, ngày', 'Place, date'), [plan.place, plan.date].filter(Boolean).join(', ') || null)
	line(label('Năm', 'Year'), plan.year)
	line(label('Người ký', 'Signed by'), plan.signer && [...plan.signer.positions, plan.signer.name].filter(Boolean).join(' '))
	list(label('Căn cứ', 'Legal bases'), plan.legalBases.map(({ type, number, title }) => [type, number, title].filter(Boolean).join(' ')))
	list(label('Các phần', 'Sections'), plan.sections.map((section) => `${section.label} ${section.title}`.trim()))
	list(label('Mục đích', 'Purposes'), plan.purposes.map(textOf))
	list(label('Yêu cầu', 'Requirements'), plan.requirements.map(textOf))
	list(label('Chỉ tiêu', 'Targets'), plan.targets.map(textOf))
	for (const group of plan.activityGroups) list(`${group.label} ${group.title}`.trim(), group.activities.map(textOf))
	for (const { agency, request, tasks } of plan.assignments) {
		list(request ? `${label('Đề nghị', 'Asked')} ${agency}` : agency, tasks.map(textOf))
	}
	list(label('Mốc thời gian', 'Times'), plan.timeWindows.map(textOf))
	list(label('Mô hình', 'Models'), plan.models.map(({ name }) => name))
	list(label('Kinh phí', 'Funding'), plan.fundingSources.map(textOf))
	list(label('Chế độ báo cáo', 'Reporting'), plan.reportingDuties.map(textOf))
	list(label('Nơi nhận', 'Recipients'), plan.recipients.map(textOf))
	list(label('Phụ lục', 'Annexes'), plan.annexes.map((annex) => `${annex.label} ${annex.title} (${annex.rows.length})`.trim()))
	list(label('Điều cần xem lại', 'To look at'), plan.findings.map(textOf))
	list(label('Chưa đọc được', 'Not read'), plan.unread.map(textOf))
	return lines.join('\n')
}

function textOf(item: { readonly text: string }): string {
	return item.text
}

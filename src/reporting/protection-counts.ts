import type { BodyNode, DocumentAnnex, Inline, TableCell } from '#documents/official-document.ts'
import { formatDay } from '#ui/say-date.ts'
import type { ReportFacts } from './report-facts.ts'
import { paragraph, plain, type Writer } from './sentences.ts'

type Code = '3.2a' | '3.2b' | '3.3'

/** Who is counted, and who of them was reached. */
const SAID: Readonly<Record<Code, readonly [whole: string, part: string]>> = {
	'3.2a': ['Người bị bạo lực được phát hiện', 'được tiếp cận ít nhất một dịch vụ hỗ trợ cơ bản'],
	'3.2b': ['Người gây bạo lực được phát hiện, chưa bị truy cứu trách nhiệm hình sự', 'được tư vấn, tham vấn'],
	'3.3': ['Nạn nhân bị mua bán trở về được phát hiện có nhu cầu hỗ trợ', 'được hưởng dịch vụ hỗ trợ']
}
const CODES: readonly Code[] = ['3.2a', '3.2b', '3.3']

/** The sentences about survivors and perpetrators, and why a number is hidden. */
export function protectedNumbers(facts: ReportFacts, s: Writer): BodyNode[] {
	const why = whyMissing(facts)
	if (why) return [paragraph([plain('Số người bị bạo lực được tiếp cận dịch vụ hỗ trợ và số người gây bạo lực được tư vấn, tham vấn: '), why, plain('.')])]
	return [...CODES.map((code) => paragraph([...sentence(facts, s, code), plain('.')])), ...noteOf(facts)]
}

/** What stands beside target 3.2 or 3.3 in the table of targets; null while nothing is out. */
export function protectedTarget(facts: ReportFacts, s: Writer, target: string): Inline[] | null {
	if (whyMissing(facts)) return null
	return CODES.filter((code) => code.startsWith(target)).flatMap((code, index) => [...(index > 0 ? [plain('; ')] : []), ...sentence(facts, s, code)])
}

/** The ward's numbers for the return on domestic violence, row by row; those that cases cannot tell stand elsewhere. */
export function protectedReturn(facts: ReportFacts, s: Writer): Omit<DocumentAnnex, 'label'>[] {
	const counted = (facts.protection?.returnRows ?? []).filter((row) => row.value !== null)
	if (counted.length === 0) return []
	const whole = (row: string) => !row.replace(/\/kind\/domestic$/, '').includes('/')
	const rows = counted.map(({ row, words, value }): TableCell[] => [{ inline: [plain(whole(row) ? words : `– ${words}`)] }, { inline: [value === 'hidden' ? plain(HIDDEN) : value === 0 ? plain(NONE) : s.number(`p:return:${row}`)] }])
	const strong = counted.flatMap(({ row }, index) => (whole(row) ? [index] : []))
	const columns = [{ title: 'Nội dung', width: 70, align: 'left' as const }, { title: 'Số lượng', width: 30, align: 'right' as const }]
	return [{ title: 'Số liệu phòng, chống bạo lực gia đình', landscape: false, body: [{ type: 'table', anchor: 'annex-protection', table: { columns, rows, strong } }, ...noteOf(facts)] }]
}

const HIDDEN = 'ẩn để bảo vệ'
const NONE = 'không phát sinh'

/** '…: 14, trong đó được tư vấn: 9 (64,3%)'. */
function sentence(facts: ReportFacts, s: Writer, code: Code): Inline[] {
	const { numerator, denominator } = facts.protection!.indicators.find((one) => one.code === code)!
	const [whole, part] = SAID[code]
	if (denominator === 0) return [plain(`${whole}: ${NONE}`)]
	const number = (shown: number | 'hidden', name: string) => (shown === 'hidden' ? plain(HIDDEN) : s.number(`p:${code}:${name}`))
	const percent = typeof numerator === 'number' && typeof denominator === 'number' ? s` (${`p:${code}:percent`})` : []
	return [plain(`${whole}: `), number(denominator, 'denominator'), plain(`, trong đó ${part}: `), number(numerator, 'numerator'), ...percent]
}

/** Why there is no number at all; null when the numbers are out. */
function whyMissing({ protection, period }: ReportFacts): Inline | null {
	if (period.kind !== 'year') return plain('tính theo năm, có trong báo cáo năm')
	if (!protection) return { type: 'gap', text: 'chờ khu vực bảo vệ' }
	if (protection.state === 'released') return null
	if (protection.state === 'not-yet') return { type: 'gap', text: `chờ khu vực bảo vệ: có khi trình báo cáo hoặc sau ngày ${formatDay(period.toOn)}` }
	return plain('không báo riêng cho kỳ này, vì trừ đi kỳ đã báo sẽ lộ từng người')
}

function noteOf({ protection }: ReportFacts): BodyNode[] {
	const all = [...protection!.indicators.flatMap((one) => [one.numerator, one.denominator]), ...protection!.returnRows.map((row) => row.value)]
	if (!all.includes('hidden')) return []
	return [paragraph([{ type: 'text', italic: true, text: `“${HIDDEN}”: số dưới ${protection!.threshold}, hoặc số mà phép trừ sẽ làm lộ một số như vậy.` }])]
}

import { newId } from '../../src/kernel/id.ts'

interface Sql { (text: string, values?: unknown[]): Promise<unknown[]> }

export interface DraftMade { readonly planId: string; readonly lineKeys: readonly string[]; readonly taskIds: readonly string[] }

const LINES = [
	['section', 'purposes-requirements', 'I', 'MỤC ĐÍCH, YÊU CẦU'],
	['group', 'purposes-requirements', '1', 'Mục đích:'],
	['item', 'purposes-requirements', '-', 'Nâng cao nhận thức, trách nhiệm của các cơ quan, đơn vị và Nhân dân về bình đẳng giới.'],
	['section', 'activities', 'II', 'NỘI DUNG HOẠT ĐỘNG'],
	['group', 'activities', '1', 'Tăng cường công tác quản lý, chỉ đạo, điều hành, phối hợp thực hiện:'],
	['item', 'activities', '-', 'Rà soát, đánh giá các mô hình thúc đẩy bình đẳng giới; duy trì mô hình “Địa chỉ tin cậy, nhà tạm lánh tại cộng đồng”.'],
	['item', 'activities', '-', 'Quan tâm bố trí nguồn lực để thực hiện có hiệu quả các nhiệm vụ về bình đẳng giới trên địa bàn phường.'],
	['group', 'activities', '2', 'Đẩy mạnh truyền thông, phổ biến, giáo dục chính sách, pháp luật về bình đẳng giới:'],
	['item', 'activities', '-', 'Đẩy mạnh truyền thông trên hệ thống thông tin cơ sở; khuyến khích truyền thông bằng tiếng dân tộc thiểu số.'],
	['section', 'funding', 'III', 'KINH PHÍ THỰC HIỆN'],
	['paragraph', 'funding', '', 'Từ nguồn ngân sách địa phương theo quy định và các nguồn kinh phí hỗ trợ hợp pháp khác.'],
	['section', 'organisation', 'IV', 'TỔ CHỨC THỰC HIỆN'],
	['agency', 'organisation', '1', 'Các cơ quan, đơn vị, các thôn, tổ dân phố: Căn cứ chức năng, nhiệm vụ được giao tổ chức thực hiện (có phụ lục kèm theo).'],
	['agency', 'organisation', '2', 'Công an phường:'],
	['duty', 'organisation', '-', 'Xử lý hoặc đề xuất xử lý nghiêm các vụ việc bạo lực trên cơ sở giới.']
] as const
/** [line, title, lead, partners, from, to, product, basis] */
const TASKS = [
	[5, 'Rà soát, đánh giá các mô hình', 'van-hoa', ['phu-nu', 'cong-an'], '{year}-03-01', '{year}-09-30', 'Báo cáo đánh giá', 'II.1'],
	[6, 'Bố trí nguồn lực', 'kinh-te', ['van-hoa'], null, '{year}-11-13', 'Dự toán', 'II.1'],
	[8, 'Truyền thông trên hệ thống thông tin cơ sở', 'van-hoa', ['thon-1', 'to-1'], null, '{year}-11-30', '', 'II.2'],
	[14, 'Xử lý các vụ việc bạo lực trên cơ sở giới', 'cong-an', [], null, null, '', 'IV.2']
] as const
const RECIPIENTS = ['Sở Nội vụ', 'TT Đảng ủy phường (b/c)', 'Chủ tịch, các PCT UBND phường', 'Ủy ban MTTQ và các Đoàn thể phường',
	'Các phòng chuyên môn', 'Các Trường học trên địa bàn phường', 'Công an phường', 'Các thôn, tổ dân phố', 'Trang thông tin điện tử phường']

/** A draft plan written straight into a ward, as reading a document would leave it. */
export async function aDraftPlan(sql: Sql, ward: { ward: string; bodies: Readonly<Record<string, string>> }, year = 2026, state = 'draft'): Promise<DraftMade> {
	const planId = newId()
	await sql(`insert into plan.plan (unit_id, id, year, version_number, state, title, bases, preamble, recipients, kept_by, signer_authority, created_at)
		values ($1, $2, $3, 1, $4, $5, '[]', $6, $7, 'VT, VX', '["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]', now())`, [ward.ward, planId, year, state,
		`Triển khai thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm ${year} trên địa bàn phường Đăk Cấm`,
		`Ủy ban nhân dân phường Đăk Cấm xây dựng Kế hoạch năm ${year}, cụ thể như sau:`, JSON.stringify(RECIPIENTS)])
	const lines = LINES.map((line) => ({ id: newId(), key: newId(), line }))
	for (const [ordinal, { id, key, line: [kind, role, label, words] }] of lines.entries()) {
		await sql('insert into plan.line (unit_id, plan_id, id, line_key, ordinal, kind, role, label, words) values ($1,$2,$3,$4,$5,$6,$7,$8,$9)',
			[ward.ward, planId, id, key, ordinal, kind, role, label, words])
	}
	const taskIds: string[] = []
	for (const [ordinal, [line, title, lead, partners, from, to, product, basis]] of TASKS.entries()) {
		const id = newId(), taskId = newId()
		taskIds.push(taskId)
		await sql(`insert into plan.assignment (unit_id, plan_id, id, task_id, line_id, ordinal, title, lead_agency_id, product, from_on, to_on, basis)
			values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)`, [ward.ward, planId, id, taskId, lines[line]!.id, ordinal, title, ward.bodies[lead], product,
			from?.replace('{year}', String(year)) ?? null, to?.replace('{year}', String(year)) ?? null, basis])
		for (const partner of partners) await sql('insert into plan.assignment_partner values ($1,$2,$3)', [ward.ward, id, ward.bodies[partner]])
	}
	return { planId, lineKeys: lines.map((one) => one.key), taskIds }
}

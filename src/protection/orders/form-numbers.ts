/** What is known of the sample forms (mẫu) the decrees give. A number is printed only when the form was seen;
 *  otherwise a document carries our own title and no number. */
interface FormEntry { readonly title: string; readonly status: 'seen' | 'unseen' }
type Decree = '76/2023/NĐ-CP' | '56/2017/NĐ-CP'

const SEEN = 'seen' as const
const UNSEEN = 'unseen' as const
const REGISTRY: Readonly<Record<Decree, Readonly<Record<string, FormEntry>>>> = {
	'76/2023/NĐ-CP': {
		'03': { title: 'Ghi nhận tin báo qua tổng đài', status: SEEN },
		'06': { title: 'Đề nghị cấm tiếp xúc của cơ quan, tổ chức, cá nhân có thẩm quyền', status: SEEN },
		'07': { title: 'Quyết định cấm tiếp xúc', status: UNSEEN },
		'08': { title: 'Từ chối cấm tiếp xúc', status: UNSEEN },
		'09': { title: 'Thông báo về việc tiếp xúc trong thời gian cấm tiếp xúc', status: SEEN },
		'10': { title: 'Đề nghị hủy bỏ quyết định cấm tiếp xúc', status: SEEN },
		'11': { title: 'Quyết định hủy bỏ quyết định cấm tiếp xúc', status: SEEN }
	},
	'56/2017/NĐ-CP': {
		'01': { title: 'Ghi nhận thông tin', status: SEEN },
		'02': { title: 'Đánh giá nguy cơ ban đầu', status: SEEN },
		'03': { title: 'Thu thập thông tin, xác minh và đánh giá cụ thể', status: SEEN },
		'04': { title: 'Kế hoạch hỗ trợ, can thiệp', status: SEEN },
		'05': { title: 'Quyết định phê duyệt kế hoạch hỗ trợ, can thiệp', status: SEEN },
		'06': { title: 'Đánh giá kết quả thực hiện kế hoạch', status: SEEN },
		'07': { title: 'Quyết định tạm thời cách ly trẻ em', status: SEEN }
	}
}

/** "Mẫu số 09, Nghị định 76/2023/NĐ-CP"; '' for a form nobody has seen. */
export function formLabel(decree: Decree, formNo: string): string {
	return REGISTRY[decree][formNo]?.status === SEEN ? `Mẫu số ${formNo}, Nghị định ${decree}` : ''
}

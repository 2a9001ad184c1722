import { basis, dash, group, loose, section, text, type Piece } from './piece.ts'

/** The bases and the paragraph that leads into the plan. The superior's letters have no number: none is invented. */
export const bases: readonly Piece[] = [
	basis('Căn cứ Luật Bình đẳng giới;'),
	basis('Căn cứ Luật Phòng, chống bạo lực gia đình số 13/2022/QH15 ngày 14/11/2022;'),
	basis('Căn cứ Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ ban hành Chiến lược quốc gia về bình đẳng giới giai đoạn 2021-2030;'),
	basis('Căn cứ Quyết định số 1790/QĐ-TTg ngày 23/10/2021 của Thủ tướng Chính phủ phê duyệt Chương trình truyền thông về bình đẳng giới đến năm 2030;'),
]

export const preamble = (year: number): Piece =>
	text(`Thực hiện Công văn số …/SNV (mẫu) của Sở Nội vụ về công tác bình đẳng giới năm ${year}; Ủy ban nhân dân phường Đăk Cấm xây dựng Kế hoạch công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm ${year} trên địa bàn phường như sau:`)

export const purposes = (year: number): readonly Piece[] => [
	section('MỤC ĐÍCH, YÊU CẦU, CHỈ TIÊU'),
	group('Mục đích'),
	dash('Đưa các mục tiêu về bình đẳng giới vào công việc hằng ngày của từng phòng, từng trường học, từng thôn và tổ dân phố, để phụ nữ và nam giới trên địa bàn phường có cơ hội như nhau trong học tập, lao động, chăm sóc sức khỏe và tham gia việc chung.'),
	dash('Giúp người dân hiểu đúng về bình đẳng giới, biết nơi cần gọi khi có bạo lực và sẵn sàng lên tiếng khi thấy hành vi bạo lực trên cơ sở giới ở nơi mình sống.'),
	dash(`Làm rõ ai làm, làm khi nào, kết quả ra sao, làm căn cứ để Ủy ban nhân dân phường theo dõi và báo cáo trong năm ${year}.`),
	group('Yêu cầu'),
	dash('Mỗi nhiệm vụ có một cơ quan chịu trách nhiệm chính, có thời hạn và sản phẩm cụ thể; số liệu báo cáo tách riêng nữ và nam.'),
	dash(`Nội dung phù hợp với từng nhóm người dân, nhất là ${loose('đồng bào')} dân tộc thiểu số; không phô trương, không gây thêm phiền hà cho cơ sở.`),
	dash('Giữ kín thông tin của người bị bạo lực; không nêu tên, địa chỉ, hình ảnh trong tài liệu truyền thông và trong báo cáo.'),
	group('Một số chỉ tiêu'),
	dash(`Đến hết năm ${year}, 100% thôn, tổ dân phố tổ chức ít nhất 02 buổi sinh hoạt có nội dung về bình đẳng giới.`),
	dash('Ít nhất 85% cán bộ, công chức, người hoạt động không chuyên trách của phường được tập huấn về lồng ghép giới.'),
	dash('100% trường học trên địa bàn phường đưa nội dung bình đẳng giới vào hoạt động giáo dục.'),
	dash('Mở 02 lớp tập huấn cho cộng tác viên, trong đó nam giới chiếm ít nhất 30% số người dự.'),
	dash('Phát ít nhất 24 tin, bài trên hệ thống truyền thanh, trong đó ít nhất 08 tin, bài bằng tiếng dân tộc thiểu số.'),
	dash('100% người bị bạo lực trên cơ sở giới được phát hiện nhận được ít nhất một hình thức hỗ trợ.'),
]

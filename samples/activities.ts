import { dash, group, loose, section, type Piece } from './piece.ts'

/** Part II: six groups of activities, with two models in quotes (one closed by another sign) and other slips. */
export const activities = (year: number): readonly Piece[] => [
	section('NỘI DUNG HOẠT ĐỘNG'),
	group('Chỉ đạo, điều hành và bố trí nguồn lực'),
	dash('Kiện toàn Ban Vì sự tiến bộ của phụ nữ phường khi có thay đổi nhân sự; Ban họp sáu tháng một lần và họp bất thường khi có việc cần ý kiến tập thể.'),
	dash('Đưa chỉ tiêu bình đẳng giới vào chương trình công tác của Ủy ban nhân dân phường và kế hoạch phát triển kinh tế - xã hội của của địa phương.'),
	dash('Duy trì hai mô hình đã có: “Ngôi nhà bình an ở khu dân cư” và “Người cha cùng con đến trường"; cuối năm đánh giá để quyết định việc nhân rộng.'),
	group('Truyền thông, nâng cao nhận thức'),
	dash('Xây dựng chuyên mục về bình đẳng giới trên đài truyền thanh, trang thông tin điện tử và nhóm Zalo của phường; mỗi tháng có ít nhất 02 tin, bài.'),
	dash(`Phát thanh bằng tiếng Xơ Đăng, tiếng Ba Na và tiếng Gia Rai vào buổi tối ở những thôn có đông ${loose('đồng bào')} dân tộc thiểu số.`),
	dash('Tổ chức đối thoại giữa lãnh đạo phường với phụ nữ và nam giới trẻ về việc nhà, việc nuôi con và chi tiêu trong gia đình; mời nam giới tham gia ngay từ khâu chuẩn bị.'),
	dash('In 1.500 tờ gấp có nơi cần gọi khi bị bạo lực, dùng chữ lớn, hình vẽ dễ hiểu, phát đến từng hộ.'),
	group('Bồi dưỡng đội ngũ làm công tác bình đẳng giới'),
	dash('Mở các lớp tập huấn về lồng ghép giới, kỹ năng lắng nghe và chuyển gửi cho cán bộ phường, trưởng thôn, tổ trưởng tổ dân phố và cộng tác viên.'),
	dash('Rà soát quy hoạch cán bộ nữ; giới thiệu phụ nữ trẻ, phụ nữ dân tộc thiểu số vào nguồn quy hoạch.'),
	group('Phòng ngừa và hỗ trợ người bị bạo lực trên cơ sở giới'),
	dash('Tiếp nhận tin báo, bảo đảm an toàn, tư vấn. hỗ trợ y tế và giới thiệu trợ giúp pháp lý cho người bị bạo lực theo quy định.'),
	dash('Rà soát địa chỉ tin cậy ở cộng đồng; mỗi địa chỉ có người trực, có số liên lạc và có quy ước giữ kín thông tin.'),
	group(`Tháng hành động vì bình đẳng giới năm ${year} (từ ngày 15/11 đến ngày 15/12/${year})`),
	dash('Chuẩn bị thông điệp, khẩu hiệu theo chủ đề do cơ quan cấp trên hướng dẫn; treo băng rôn ở trụ sở, trường học, nhà văn hóa thôn, tổ dân phố.'),
	dash('Tổ chức lễ phát động cấp phường, ngày hội gia đình và diễn đàn của học sinh (nhiệm vụ cụ thể nêu tại Phụ lục).'),
	group('Phối hợp, kiểm tra, giám sát'),
	dash('Các cơ quan chia sẻ số liệu tách theo giới, cùng xử lý những việc liên quan đến nhiều ngành; Ủy ban Mặt trận Tổ quốc Việt Nam phường giám sát việc thực hiện.'),
	dash('Kiểm tra việc thực hiện Kế hoạch tại ít nhất 04 thôn, tổ dân phố và 02 đơn vị; kết quả kiểm tra được gửi lại cho nơi được kiểm tra.'),
]

import { people, some, tell, type Told } from './told.ts'

/** Reports of the committee's own offices. */
export const TOLD_BY_OFFICES: readonly Told[] = [
	{ of: 'Báo cáo nhanh', first: tell('Đang đối chiếu số chi của từng cơ quan với chứng từ.'), result: tell('Đã gửi báo cáo nhanh.') },
	{ of: 'Rà soát tài liệu', first: tell('Đã xem 9 tài liệu; 3 tài liệu có hình ảnh định kiến giới, đề nghị thay.'), result: tell('Đã rà soát 14 tài liệu, đề nghị thay 4 tài liệu.') },
	{ of: 'kiện toàn Ban', first: tell('Đã rà soát thành viên và lấy ý kiến các cơ quan về nhân sự thay thế.'), result: tell('Ban đã được kiện toàn, gồm 15 thành viên, trong đó 7 nữ.', some('documents-issued', 1), some('meetings', 1)) },
	{ of: 'địa chỉ tin cậy', first: tell('Đã cùng Trạm Y tế và Hội Phụ nữ đến xem 6 địa chỉ.', some('meetings', 1)), result: tell('Đã công bố 5 địa chỉ tin cậy, nơi nào cũng có người trực và số liên lạc.', some('documents-issued', 1)) },
	{ of: '02 lớp tập huấn', first: tell('Đã mở lớp thứ nhất cho cán bộ phường.', some('trainings', 1), people('trained', 22, 20)), result: tell('Đã mở đủ 02 lớp cho 88 người; nam giới chiếm 42%.', some('trainings', 1), people('trained', 29, 17)) },
	{ of: 'Đăng, phát tin', first: tell('Đã đăng, phát tin, bài trong quý; có chương trình bằng tiếng Xơ Đăng và tiếng Ba Na.', some('news-items', 6), some('broadcasts', 14), some('minority-broadcasts', 5)),
		between: tell('Đã đăng, phát tin, bài trong quý; phát tờ gấp đến các hộ.', some('news-items', 8), some('broadcasts', 16), some('minority-broadcasts', 6), some('leaflets', 500)), result: tell('Đã hoàn thành số tin, bài của năm.') },
	{ of: 'kế hoạch tổ chức Tháng hành động', first: tell('Đã có dự thảo, đang lấy ý kiến các cơ quan.'), result: tell('Kế hoạch Tháng hành động đã được ban hành và gửi các cơ quan, đơn vị.', some('documents-issued', 1)) },
	{ of: 'Tổ chức đối thoại', first: tell('Đã chọn 6 câu hỏi do người dân gửi đến.'), result: tell('Cuộc đối thoại có 64 người dự; nhiều ông bố kể việc cùng vợ chăm con.', some('sessions', 1), people('attendance', 35, 29)) },
	{ of: 'In 1.500 tờ gấp', first: tell('Đã duyệt mẫu tờ gấp chữ lớn, có hình vẽ.'), result: tell('Đã in 1.500 tờ gấp và giao đến từng thôn, tổ dân phố.', some('leaflets', 1500)) },
	{ of: 'quy hoạch cán bộ nữ', first: tell('Đã lấy ý kiến các cơ quan về nguồn quy hoạch.'), result: tell('Quy hoạch mới có 41% là nữ; bổ sung 3 nữ dân tộc thiểu số.') },
	{ of: 'băng rôn', first: tell('Đã in 12 băng rôn; còn 2 thôn chưa treo được vì đường đang sửa.'), result: tell('Đã treo 12 băng rôn tại trụ sở, trường học và nhà văn hóa.') },
	{ of: 'lễ phát động', first: tell('Đã phân công người phụ trách, chuẩn bị nội dung và sân khấu.'), result: tell('Lễ phát động có 210 người dự; lãnh đạo phường và học sinh cùng ký cam kết.', some('month-events', 1), people('month-attendance', 118, 92), some('leaflets', 200)) },
	{ of: 'Phát thanh chuyên đề', first: tell('Đã phát 3 buổi, có bản tiếng Xơ Đăng.', some('broadcasts', 6), some('minority-broadcasts', 3)), result: tell('Đã phát đủ chuyên đề trong tháng.', some('broadcasts', 12), some('minority-broadcasts', 6)) },
	{ of: 'Tổng hợp kết quả Tháng', first: tell('Đã gửi mẫu tổng hợp đến các cơ quan, đơn vị.'), result: tell('Đã tổng hợp và gửi báo cáo.') },
	{ of: 'Đăng Kế hoạch này', first: tell('Đã biên tập bản đăng, chờ duyệt.'), result: tell('Toàn văn Kế hoạch đã đăng trên trang thông tin điện tử của phường.', some('news-items', 1)) },
	{ of: 'chương trình công tác', first: tell('Đã rà soát các văn bản đang soạn thảo.'), result: tell('Chương trình công tác và hai kế hoạch của phường đã có chỉ tiêu bình đẳng giới, có số liệu tách theo giới.', some('plans-mainstreamed', 3)) },
	{ of: 'Kiểm tra việc thực hiện Kế hoạch', first: tell('Đã kiểm tra tại 02 thôn.', some('inspections', 2)), result: tell('Đã kiểm tra 04 thôn, tổ dân phố và 02 đơn vị; kết quả đã gửi nơi được kiểm tra.', some('inspections', 4)) },
	{ of: 'bố trí kinh phí cho', first: tell('Đã tổng hợp nhu cầu của các cơ quan, đơn vị.'), result: tell('Đã bố trí kinh phí trong dự toán; quý I đã chi 6.500.000 đồng.', some('money', 6_500_000)) },
	{ of: 'vay vốn', first: tell('Đã cùng Hội Phụ nữ lập danh sách hộ có nhu cầu.', some('sessions', 1), people('attendance', 24, 8)), result: tell('Đã hướng dẫn 32 hộ lập hồ sơ vay vốn; 19 phụ nữ đứng tên vay.', some('sessions', 1), people('attendance', 26, 9)) },
	{ of: 'Lập dự toán', first: tell('Đã nhận đề nghị của 9 cơ quan, đơn vị.'), result: tell('Đã gửi dự toán năm sau, kèm bảng chi từ đầu năm là 38.200.000 đồng.', some('money', 38_200_000)) },
	{ of: 'góc thông tin', first: tell('Đã chọn chỗ ngồi kín đáo cạnh nơi tiếp dân.'), result: tell('Góc thông tin đã mở, có tờ gấp và sơ đồ nơi cần gọi; người trực được hướng dẫn cách lắng nghe.', some('leaflets', 300)) },
]

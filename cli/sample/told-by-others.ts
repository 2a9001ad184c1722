import { people, some, tell, type Told } from './told.ts'

/** Reports of the police, the health station, the schools, the Front, the organisations and the villages. */
export const TOLD_BY_OTHERS: readonly Told[] = [
	{ of: 'quy trình tiếp nhận', first: tell('Đã họp với Trạm Y tế thống nhất đầu mối và cách chuyển gửi.', some('meetings', 1)), result: tell('Quy trình đã được ký và phổ biến đến người trực của hai cơ quan.', some('documents-issued', 1), some('meetings', 1)) },
	{ of: 'phòng, chống bạo lực gia đình tại', first: tell('Đã tuyên truyền tại 5 thôn, tổ dân phố.', some('sessions', 5), people('attendance', 142, 131)),
		between: tell('Đã đến thêm 2 thôn; còn 1 thôn đường bị ngập.', some('sessions', 2), people('attendance', 48, 51)), result: tell('Đã tuyên truyền đủ 8 thôn, tổ dân phố.', some('sessions', 3), people('attendance', 80, 77)) },
	{ of: 'cơ sở kinh doanh', first: tell('Đã lập danh sách cơ sở cần kiểm tra.'), result: tell('Đã kiểm tra, nhắc nhở; các cơ sở đều ký cam kết.', some('inspections', 3)) },
	{ of: 'khám sàng lọc', first: tell('Đã khám tại 2 thôn, phụ nữ đến nhiều hơn nam giới.', some('sessions', 2), people('attendance', 96, 41)), result: tell('Đã khám, tư vấn tại 4 thôn cho 276 lượt người; 12 người được giới thiệu lên tuyến trên.', some('sessions', 2), people('attendance', 92, 47)) },
	{ of: 'nhân viên y tế thôn', first: tell('Đã mời báo cáo viên, chuẩn bị tài liệu cho 16 người.'), result: tell('Đã tập huấn cho 16 nhân viên y tế thôn.', some('trainings', 1), people('trained', 11, 5)) },
	{ of: 'tờ gấp tại chợ', first: tell('Đã tư vấn ở phiên chợ đầu tiên.', some('month-events', 1), people('month-attendance', 62, 27), some('leaflets', 250)), result: tell('Đã tư vấn tại 3 nơi đông người.', some('month-events', 2), people('month-attendance', 85, 49), some('leaflets', 400)) },
	{ of: 'hoạt động giáo dục', first: tell('Các tổ chuyên môn đã đăng ký tiết dạy có nội dung bình đẳng giới.'), result: tell('100% khối lớp đã có tiết dạy lồng ghép; 620 lượt học sinh tham gia.', some('plans-mainstreamed', 2), people('attendance', 312, 308)) },
	{ of: 'diễn đàn học sinh', first: tell('Học sinh đã gửi câu hỏi qua hộp thư của lớp.'), result: tell('Diễn đàn có 240 học sinh dự, 36 câu hỏi được trả lời tại chỗ.', some('sessions', 1), people('attendance', 126, 114)) },
	{ of: 'Bạn trai, bạn gái', first: tell('Học sinh đã chọn 5 chủ đề; Đoàn Thanh niên giúp dẫn chương trình.'), result: tell('Diễn đàn có 268 học sinh dự.', some('month-events', 1), people('month-attendance', 140, 128)) },
	{ of: 'Giám sát việc thực hiện', first: tell('Đã gửi đề cương giám sát đến hai đơn vị.'), result: tell('Đã giám sát 02 đơn vị; kiến nghị có phòng tư vấn riêng ở nơi tiếp dân.', some('inspections', 2)) },
	{ of: 'Duy trì mô hình', first: tell('Mô hình có 24 thành viên, sinh hoạt hằng tháng.', some('sessions', 3), people('attendance', 46, 29)), result: tell('Đã sơ kết; các thành viên đề nghị mở thêm một nhóm ở Thôn 3.', some('models', 1), some('sessions', 3), people('attendance', 50, 31)) },
	{ of: 'nâng cao nhận thức cho hội viên', first: tell('Đã tổ chức 4 buổi cho hội viên, có Công an phường cùng nói chuyện.', some('sessions', 4), people('attendance', 164, 38)), result: tell('Đã tổ chức 8 buổi cho hội viên và người thân.', some('sessions', 4), people('attendance', 151, 57)) },
	{ of: 'Ngày hội gia đình', first: tell('40 gia đình đã đăng ký dự bốn phần thi.'), result: tell('Ngày hội có 46 gia đình dự; phần thi nấu ăn do các ông bố đảm nhận.', some('month-events', 1), people('month-attendance', 96, 88)) },
	{ of: 'đoàn viên nam', first: tell('30 đoàn viên nam đã đăng ký tham gia mô hình.'), result: tell('Mô hình có 30 đoàn viên nam; đã sinh hoạt chuyên đề 02 buổi.', some('models', 1), some('sessions', 2), people('attendance', 28, 46)) },
]

/** A village's two gatherings; the numbers differ from village to village. */
export function toldByVillage(number: number): Told {
	const attended = (turn: number) => people('attendance', 18 + (number * 7 + turn * 5) % 17, 15 + (number * 11 + turn * 3) % 16)
	return {
		of: 'sinh hoạt, tuyên truyền',
		first: tell('Đã họp dân buổi thứ nhất vào buổi tối; mọi người bàn nhiều về chia sẻ việc nhà.', some('sessions', 1), attended(0)),
		result: tell('Đã tổ chức đủ hai buổi; nam giới dự buổi sau đông hơn buổi trước.', some('sessions', 1), attended(1)),
	}
}

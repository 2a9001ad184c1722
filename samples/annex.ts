/** The annex: what the Action Month asks for, a row each. */
export const ANNEX_COLUMNS = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Sản phẩm'] as const

export const annexRows = (year: number): readonly (readonly string[])[] => [
	['Treo băng rôn, khẩu hiệu của Tháng hành động tại trụ sở và các trục đường chính', 'Phòng Văn hóa - Xã hội', 'Các thôn, tổ dân phố', `Trước ngày 15/11/${year}`, 'Băng rôn, ảnh'],
	['Tổ chức lễ phát động Tháng hành động cấp phường', 'Phòng Văn hóa - Xã hội', 'Văn phòng HĐND&UBND, Hội Liên hiệp Phụ nữ phường', `Ngày 17/11/${year}`, 'Lễ phát động, tin, bài'],
	['Phát thanh chuyên đề của Tháng hành động bằng tiếng Việt và tiếng dân tộc thiểu số', 'Phòng Văn hóa - Xã hội', 'Các thôn, tổ dân phố', `Từ ngày 15/11 đến ngày 15/12/${year}`, 'Chương trình phát thanh'],
	['Diễn đàn “Bạn trai, bạn gái cùng tiến” của học sinh trong Tháng hành động', 'Các trường học trên địa bàn phường', 'Đoàn TNCS Hồ Chí Minh phường', `Trước ngày 05/12/${year}`, 'Diễn đàn, danh sách người dự'],
	['Ngày hội gia đình hạnh phúc trong Tháng hành động', 'Hội Liên hiệp Phụ nữ phường', 'Ủy ban Mặt trận Tổ quốc Việt Nam phường', `Trước ngày 28/11/${year}`, 'Ngày hội, ảnh'],
	['Tư vấn sức khỏe, phát tờ gấp tại chợ và nơi đông người trong Tháng hành động', 'Trạm Y tế phường', 'Công an phường', `Trước ngày 12/12/${year}`, 'Tờ gấp đã phát, số lượt tư vấn'],
	['Tổng hợp kết quả Tháng hành động', 'Phòng Văn hóa - Xã hội', 'Các cơ quan, đơn vị', `Trước ngày 16/12/${year}`, 'Báo cáo'],
].map((row, index) => [String(index + 1), ...row])

export const ANNEX_TITLE = 'NHIỆM VỤ CỦA THÁNG HÀNH ĐỘNG VÌ BÌNH ĐẲNG GIỚI'

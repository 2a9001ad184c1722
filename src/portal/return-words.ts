/** Words of the return code: plain, one syllable, and no two alike when written without marks. Chosen for this programme.
 *  Their order is their number: words may be added at the end, none may be taken out or moved. */
export const RETURN_WORDS: readonly string[] = `
	ai ấm an ánh áo áp âu ba bạc bách bài bám bàn băng bánh báo bắp bát bầu bảy
	be bến bềnh bèo bếp bệt bi bia bích biếc biển biết biểu bình bít bò bốc bơi bờm bốn
	bóng bột bù bữa bục bùi bún bưng bước buổi buôn buồng búp bút bưu buýt cá cách cải cam
	cân cảng cành cao cáp cát cầu cây cha chắc chạch chai chăm chăn chàng chanh chào chạp chất cháu
	chày chè chếch chêm chén chênh chèo chép chỉ chia chích chiếc chiêm chiên chiêng chiếp chiết chiều chín chính
	chíp chịu chợ choai choàng chốc chóe chổi chôm chọn chõng chóp chốt chữ chùa chuẩn chúc chui chum chun
	chung chuối chườm chuồn chuông chuột chụp chút chuyến cò cốc cối cơm con cổng cọp cột cua cúc củi
	cụm cún cung cuốc cười cườm cuốn cuống cúp cừu đá đặc đài đầm đàn đăng danh đào đắp đất
	đậu dây dê đêm đèn dềnh đèo đẹp dệt đều đi đĩa đích điểm điện diếp diều đình dịu đò
	đoái đoàn doanh đọc đồi đóm đón đồng đợt đủ dừa đúc dùi đùm đun đúng đuốc đuôi đượm đường
	đút duy duyên duyệt ếch em én eo ép gà gác gạch gai gấm gần gang gánh gạo gặp gặt
	gấu gáy ghế ghềnh ghép ghi ghim giá giác giải giấm giàn giảng giáo giáp giặt giàu giấy giếng gieo
	gió giỏi giòn giống giọt giữ giữa giục giùm giường giúp gỗ gốc gói gốm gọn gọng góp gót gụ
	gửi gừng guốc gương hạ hạc hai hầm hàn hàng hành hào hấp hát hầu hay hè hếch hẹn heo
	hẹp hết hia hích hiếm hiền hiệp hiệu hình hít hiu hồ hoa hoặc hoạch hoài hoàn hoàng hoành hoạt
	học hòe hỏi hôm hòn hồng hộp hột hũ hứa huân huệ hùm hứng hương hươu hút hưu huy huyện
	huynh huýt ích im in ít kê kem kèn kênh kẹo kẹp kết kêu khá khắc khách khai khám khăn
	khang khánh khao khắp khát khâu khay khế khen khênh khéo khép khều khí khía khiêm khiên khiêng khiếu khít
	kho khoa khoác khoai khoan khoang khoanh khỏe khoét khói khóm khôn không khớp khu khua khuân khuấy khúc khuê
	khum khung khuôn khướu khuy khuya khuyên khuyết kỳ kia kịch kiểm kiến kiềng kiệu kim kín kính kịp lá
	lạc lạch lái làm lan làng lành lao lập lát lầu lấy lê lệch lem len lệnh leo lều ly
	lịch liếc liềm liền liếp liễu lim lính líp lít lò loa loại loan loáng loắt lộc loe lời lớn
	lòng lớp lót lu lúa luận luật lục lùi lúm lưng lược lưới lượm luôn lương lượt lúp lưu lũy
	luyện mạ mắc mạch mai mâm màn măng mành mào mát màu mây mè mềm men mèo mép mét mì
	mía miền miếng miết miếu mím mịn minh mít mơ mộc mới móm món móng một mũ mưa mực mũi
	mùn mùng muối muỗm mượn muỗng mướp mượt mứt na nấc nai nấm nan nắng nành nào nắp nâu nay
	nề nem nền neo nếp nét nếu ngà ngạc ngạch ngắm ngàn ngang ngành ngao ngáp ngát ngâu ngày nghề
	nghêu nghỉ nghĩa nghịch nghiêm nghiên nghiêng nghiệp nghìn ngô ngoài ngoan ngoảnh ngọc ngói ngon ngỗng ngọt ngựa ngụm
	ngừng ngược người nguồn ngưỡng ngút nguyên nguyệt nhà nhạc nhài nhâm nhãn nhang nhanh nhào nhập nhật nhau nhảy
	nhẹ nhện nheo nhép nhị nhích nhiệm nhiên nhiếp nhiệt nhiều nhím nhìn nhỉnh nhịp nho nhóc nhồi nhóm nhộn
	nhộng nhót như nhựa nhuận nhúm nhún nhung nhuộm nhường nhút nhụy nhuyễn nĩa niêm niên niêu ninh níu nơ
	nóc nồi nơm nón nông nộp nốt nụ nứa nục núi núm nung nước nuôi nương nút oanh ốc
	ổi ôm ôn ong ớt phà phác phách phải phẩm phấn phẳng phanh phao pháp phát phau phẩy phe phèn
	phép phết phễu phi phía phích phiên phiếu phim phin phố phơi phồn phòng phốt phú phúc phủi phun phụng
	phước phướn phượng phút phuy pin quà quắc quai quán quang quanh quạt quầy quê quen quẹo quét quốc quý
	quyển quyết quýt rạ rắc rạch rái rằm rắn răng rãnh rào rạp rất râu rẫy rễ rèm rèn reo
	rét rêu rì rìa riêng rim rinh rít ríu rổ róc rồi rơm rộn rồng rợp rót ru rùa rực
	rừng rước rưỡi rườm ruộng rút sả sắc sách sải sâm sân sáng sánh sao sáp sắt sáu sấy sẻ
	sen sếp sét sếu sỉ siêng siêu sim sinh sít sổ soạn soát sóc sỏi sớm sơn sông sọt sứ
	sữa suất sức sủi sum sụn sung suối sườn sương suốt súp sút suy tạ tấc tách tài tám tán
	tầng tạnh táo tập tất tàu tay tê tếch tem tên tênh tẹo tép tết thả thác thạch thái thảm
	thân thang thanh thảo tháp thật thau thầy thẻ thềm then theo thép thêu thi thìa thích thiếc thiện thiêng
	thiếp thiết thiều thím thìn thính thịt thỏ thoa thoải thoáng thoát thóc thổi thơm thôn thông thớt thư thửa
	thuận thuật thức thuê thun thùng thuở thước thương thướt thủy thuyền thuyết tỉ tia tích tiệc tiệm tiên tiếng
	tiếp tiết tiêu tím tin tỉnh tít tổ toa toàn toát tóc tỏi tôm tôn tổng tốp tốt trà trắc
	trạch trái trạm trần trăng tranh trao tráp trát trâu trẩy tre trém trên treo trệt trí trích triển triết
	triệu trình trĩu trò trời tròn trống trụ trưa trúc trùm trứng trước trường trượt trút truyện tủ tựa tuần
	tục tuệ túi tụm tùng tước tuổi tươm tuôn tường tuốt túp tựu tuy tuyến tuyết tuýp ức ủi ưng
	ước ươm uốn uống ướp ướt úp út ưu uy uyên vá vác vách vải vân vàng vành vào vật
	vầu vây vé ven veo vẹt vị vỉa việc viên viết vịn vịnh vịt vở vóc voi vòm vốn vòng
	vót vụ vua vực vui vun vùng vược vườn vuông vượt vút xa xách xám xăng xanh xào xấp xắt
	xâu xây xe xem xen xẻng xéo xếp xét xi xích xiếc xiêm xiên xiêu xin xinh xịt xíu xô
	xoa xoài xoan xoàng xoay xốc xòe xôi xóm xong xoong xốp xu xưa xuân xuất xúc xúm xứng xuôi
	xưởng xuyên yếm yên yêu
`.trim().split(/\s+/)

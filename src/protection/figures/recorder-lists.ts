/** The allowed words of each list: id, the word written, what our pages call it (our wording, unreviewed). */
type Words = readonly (readonly [id: string, word: string, vi: string])[]

export const RECORDER_LISTS = {
	sex: [
		['male', 'M', 'Nam'],
		['female', 'F', 'Nữ']
	],
	marital_status: [
		['single', 'Single', 'Độc thân'],
		['married_cohabitating', 'Married / Cohabitating', 'Kết hôn / chung sống'],
		['divorced_separated', 'Divorced / Separated', 'Ly hôn / ly thân'],
		['widowed', 'Widowed', 'Goá']
	],
	displacement_status: [
		['resident', 'Resident', 'Cư trú tại chỗ'],
		['idp', 'IDP', 'Di dời trong nước'],
		['refugee', 'Refugee', 'Người tị nạn'],
		['stateless_person', 'Stateless Person', 'Người không quốc tịch'],
		['returnee', 'Returnee', 'Người hồi hương'],
		['foreign_national', 'Foreign National', 'Người nước ngoài'],
		['asylum_seeker', 'Asylum Seeker', 'Người xin tị nạn']
	],
	disability_type: [
		['no', 'No', 'Không'],
		['mental_disability', 'Mental Disability', 'Khuyết tật tâm thần, trí tuệ'],
		['physical_disability', 'Physical Disability', 'Khuyết tật thể chất'],
		['both', 'Mental & Physical Disability', 'Cả hai']
	],
	unaccompanied_separated_status: [
		['no', 'No', 'Không'],
		['unaccompanied_minor', 'Unaccompanied Minor', 'Trẻ không có người đi kèm'],
		['separated_child', 'Separated Child', 'Trẻ bị tách khỏi gia đình'],
		['other_vulnerable_child', 'Orphan or Vulnerable Child', 'Trẻ mồ côi hoặc dễ bị tổn thương']
	],
	stage_of_displacement: [
		['not_displaced', 'Not Displaced / Home Community', 'Không di dời / tại nơi cư trú'],
		['pre_displacement', 'Pre-displacement', 'Trước khi di dời'],
		['during_flight', 'During Flight', 'Trong khi di chuyển'],
		['during_refuge', 'During Refuge', 'Trong khi lánh nạn'],
		['during_return_transit', 'During Return / Transit', 'Trên đường trở về / quá cảnh'],
		['post_displacement', 'Post-Displacement', 'Sau khi di dời']
	],
	time_of_day: [
		['morning', 'Morning (sunrise to noon)', 'Sáng (mặt trời mọc đến trưa)'],
		['afternoon', 'Afternoon (noon to sunset)', 'Chiều (trưa đến mặt trời lặn)'],
		['evening_night', 'Evening/Night (sunset to sunrise)', 'Tối/đêm (mặt trời lặn đến mọc)'],
		['unknown', 'Unknown/Not Applicable', 'Không rõ / không áp dụng']
	],
	location: [
		['forest', 'Bush/Forest', 'Rừng'],
		['garden', 'Garden/Cultivated Field', 'Nương rẫy, ruộng vườn'],
		['school', 'School', 'Trường học'],
		['road', 'Road', 'Đường đi'],
		['clients_home', 'Client\'s Home', 'Nhà người bị bạo lực'],
		['perpetrators_home', 'Perpetrator\'s Home', 'Nhà người gây bạo lực'],
		['other', 'Other', 'Khác'],
		['market', 'Market', 'Chợ'],
		['streamside', 'Streamside', 'Bờ suối'],
		['beach', 'Beach', 'Bãi biển'],
		['farm', 'Farm', 'Trang trại'],
		['latrine', 'Latrine', 'Nhà vệ sinh'],
		['perpetrators_friends_home', 'Perpetrator\'s Friend\'s Home', 'Nhà bạn của người gây bạo lực'],
		['entertainment_centre', 'Entertainment Centre', 'Nơi vui chơi, giải trí'],
		['unfinished_house', 'Unfinished House', 'Nhà bỏ dở'],
		['guest_house_hotel', 'Guest House - Hotel', 'Nhà nghỉ, khách sạn']
	],
	gbv_type: [
		['rape', 'Rape', 'Hiếp dâm'],
		['sexual_assault', 'Sexual Assault', 'Tấn công tình dục'],
		['physical_assault', 'Physical Assault', 'Tấn công thể chất'],
		['forced_marriage', 'Forced Marriage', 'Cưỡng ép kết hôn'],
		['denial_of_resources_opportunities_or_services', 'Denial of Resources, Opportunities or Services', 'Từ chối nguồn lực, cơ hội, dịch vụ'],
		['psychological_emotional_abuse', 'Psychological / Emotional Abuse', 'Bạo lực tinh thần'],
		['non-gbv', 'Non-GBV', 'Không phải bạo lực trên cơ sở giới']
	],
	harmful_traditional_practice: [
		['no', 'No', 'Không'],
		['type_of_practice_1', 'local value 1', 'giá trị địa phương 1'],
		['type_of_practice_2', 'local value 2', 'giá trị địa phương 2'],
		['type_of_practice_3', 'local value 3', 'giá trị địa phương 3'],
		['type_of_practice_4', 'local value 4', 'giá trị địa phương 4'],
		['type_of_practice_5', 'local value 5', 'giá trị địa phương 5']
	],
	yes_no: [
		['true', 'Yes', 'Có'],
		['false', 'No', 'Không']
	],
	abduction_type: [
		['none', 'None', 'Không'],
		['forced_conscription', 'Forced Conscription', 'Cưỡng ép nhập ngũ'],
		['trafficked', 'Trafficked', 'Bị mua bán'],
		['other_abduction_kidnapping', 'Other Abduction/Kidnapping', 'Bắt cóc khác']
	],
	previously_reported: [
		['no', 'No', 'Chưa'],
		['gbvims-org', 'Yes-GBVIMS Org / Agency', 'Rồi, cơ quan dùng GBVIMS'],
		['non-gbvims-org', 'Yes-Non GBVIMS Org / Agency', 'Rồi, cơ quan không dùng GBVIMS']
	],
	number_primary_perpetrators: [
		['equal_to_1', '1', '1'],
		['equal_to_2', '2', '2'],
		['equal_to_3', '3', '3'],
		['more_than_3', 'More than 3', 'Trên 3']
	],
	perpetrator_sex: [
		['male', 'M', 'Nam'],
		['female', 'F', 'Nữ'],
		['both', 'M and F', 'Nam và nữ']
	],
	perpetrator_age_group: [
		['0_11', 'Age 0 - 11', '0–11'],
		['12_17', 'Age 12 - 17', '12–17'],
		['18_25', 'Age 18 - 25', '18–25'],
		['26_40', 'Age 26 - 40', '26–40'],
		['41_60', 'Age 41 - 60', '41–60'],
		['61', '61 & Older', 'Từ 61'],
		['unknown', 'Unknown', 'Không rõ']
	],
	perpetrator_age_type: [
		['adult', 'Adult', 'Người lớn'],
		['minor', 'Minor', 'Chưa thành niên'],
		['both', 'Adult & Minor', 'Cả hai'],
		['unknown', 'Unknown', 'Không rõ']
	],
	perpetrator_relationship: [
		['intimate_partner_former_partner', 'Intimate Partner / Former Partner', 'Vợ/chồng, bạn tình hiện tại hoặc cũ'],
		['primary_caregiver', 'Primary Caregiver', 'Người chăm sóc chính'],
		['family_other_than_spouse_or_caregiver', 'Family other than spouse or caregiver', 'Người thân khác trong gia đình'],
		['supervisor_employer', 'Supervisor / Employer', 'Cấp trên / người sử dụng lao động'],
		['schoolmate', 'Schoolmate', 'Bạn học'],
		['teacher_school_official', 'Teacher / School Official', 'Giáo viên / nhân viên trường'],
		['service_provider', 'Service Provider', 'Người cung cấp dịch vụ'],
		['cotenant_housemate', 'Cotenant / Housemate', 'Người cùng trọ, cùng nhà'],
		['family_friend_neighbor', 'Family Friend/Neighbor', 'Bạn của gia đình / hàng xóm'],
		['other_refugee_idp_returnee', 'Other refugee / IDP / Returnee', 'Người di dời khác'],
		['other_resident_community_member', 'Other resident community member', 'Người khác trong cộng đồng'],
		['other', 'Other', 'Khác'],
		['no_relation', 'No relation', 'Không có quan hệ'],
		['unknown', 'Unknown', 'Không rõ']
	],
	perpetrator_occupation: [
		['other', 'Other', 'Khác'],
		['unemployed', 'Unemployed', 'Không có việc làm'],
		['unknown', 'Unknown', 'Không rõ']
	],
	referred_from: [
		['health_medical_services', 'Health / Medical Services', 'Cơ sở y tế'],
		['psychosocial_counseling_services', 'Psychosocial / Counseling Services', 'Tư vấn tâm lý - xã hội'],
		['police_other_security_actor', 'Police / Other Security Actor', 'Công an / lực lượng an ninh khác'],
		['legal_assistance_services', 'Legal Assistance Services', 'Trợ giúp pháp lý'],
		['livelihoods_program', 'Livelihoods Program', 'Chương trình sinh kế'],
		['self_referral_first_point_of_contact', 'Self Referral / First Point of Contact', 'Tự đến / điểm tiếp xúc đầu tiên'],
		['teacher_school_official', 'Teacher / School Official', 'Giáo viên / trường học'],
		['community_or_camp_leader', 'Community or Camp Leader', 'Trưởng thôn, người có uy tín'],
		['safe_house_shelter', 'Safe House / Shelter', 'Nhà tạm lánh'],
		['other_humanitarian_or_development_actor', 'Other Humanitarian or Development Actor', 'Tổ chức nhân đạo, phát triển khác'],
		['other_government_service', 'Other Government Service', 'Cơ quan nhà nước khác'],
		['other', 'Other', 'Khác']
	],
	service_referral: [
		['referred', 'Referred', 'Đã chuyển gửi'],
		['service_provided_by_your_agency', 'Service provided by your agency', 'Cơ quan mình đã cung cấp dịch vụ'],
		['services_already_received_from_another_agency', 'Services already received from another agency', 'Đã nhận dịch vụ từ cơ quan khác'],
		['service_not_applicable', 'Service not applicable', 'Dịch vụ không áp dụng'],
		['referral_declined_by_survivor', 'Referral declined by survivor', 'Người bị bạo lực từ chối chuyển gửi'],
		['service_unavailable', 'Service unavailable', 'Không có dịch vụ']
	],
	wants_legal_action: [
		['true', 'Yes', 'Có'],
		['false', 'No', 'Không'],
		['undecided', 'Undecided at time of report', 'Chưa quyết định']
	]
} as const satisfies Readonly<Record<string, Words>>

export type RecorderList = keyof typeof RECORDER_LISTS

/** The sixteen act groups of Law 13/2022/QH15, Art. 3(1). Codes and short names are ours; the points are the law's. */
export interface LawAct {
	readonly code: LawActCode
	readonly point: string
	readonly vi: string
	readonly en: string
}

const ACTS = [
	['physical-abuse', 'a', 'Hành hạ, ngược đãi, đánh đập, đe dọa, xâm hại sức khỏe, tính mạng', 'Torment, ill-treatment, beating, threats, harm to health or life'],
	['insult', 'b', 'Lăng mạ, chì chiết, xúc phạm danh dự, nhân phẩm', 'Verbal abuse, attack on honour and dignity'],
	['forced-witness', 'c', 'Cưỡng ép chứng kiến bạo lực với người, con vật', 'Forcing to watch violence to people or animals'],
	['neglect', 'd', 'Bỏ mặc, không quan tâm, không nuôi dưỡng, chăm sóc', 'Abandoning or not caring for someone who needs care'],
	['discrimination', 'đ', 'Kỳ thị, phân biệt đối xử về hình thể, giới, giới tính, năng lực', 'Stigma over body, gender, sex or ability'],
	['isolation-social', 'e', 'Ngăn cản gặp người thân, quan hệ xã hội hợp pháp, gây áp lực tâm lý', 'Blocking contact with relatives or lawful relations, constant pressure'],
	['deny-family-rights', 'g', 'Ngăn cản quyền, nghĩa vụ trong quan hệ gia đình', 'Blocking rights and duties between relatives'],
	['privacy-disclosure', 'h', 'Tiết lộ, phát tán đời sống riêng tư để xúc phạm', 'Revealing private life to shame'],
	['forced-sex', 'i', 'Cưỡng ép quan hệ tình dục trái ý muốn của vợ hoặc chồng', "Sex against a spouse's will"],
	['forced-porn', 'k', 'Cưỡng ép trình diễn hành vi khiêu dâm, xem, nghe, đọc nội dung khiêu dâm', 'Forced pornographic performance or exposure'],
	['forced-marriage', 'l', 'Cưỡng ép tảo hôn, kết hôn, ly hôn hoặc cản trở kết hôn, ly hôn', 'Forced child marriage, marriage or divorce, or obstruction of them'],
	['forced-reproduction', 'm', 'Cưỡng ép mang thai, phá thai, lựa chọn giới tính thai nhi', 'Forced pregnancy, abortion or sex selection'],
	['property-taking', 'n', 'Chiếm đoạt, hủy hoại tài sản', 'Seizing or destroying property'],
	['economic-control', 'o', 'Cưỡng ép lao động, học tập quá sức, đóng góp quá khả năng, kiểm soát tài sản, thu nhập', 'Forced overwork or contribution, control of property or income'],
	['confinement', 'p', 'Cô lập, giam cầm', 'Isolation, locking up'],
	['eviction', 'q', 'Cưỡng ép ra khỏi chỗ ở hợp pháp trái pháp luật', 'Unlawfully forcing out of a lawful home']
] as const

export type LawActCode = (typeof ACTS)[number][0]

export const LAW_ACTS: readonly LawAct[] = ACTS.map(([code, point, vi, en]) => ({ code, point, vi, en }))

/** Who the two are to each other, as far as the law's lists differ. */
export type LawRelation = 'family' | 'divorced' | 'living-as-spouses' | 'relative-of-partner' | 'former-adoptive'

/** `counts`: the act is in the list of that relation. `counts-in-part`: only a part of the group is. `not-listed`: the list
 *  is known and lacks it. `list-unread`: nobody has read the list for that relation yet. Each is a remark beside the
 *  answer; none of them keeps an act from being recorded or a survivor from being helped. */
export type ActStanding = 'counts' | 'counts-in-part' | 'not-listed' | 'list-unread'

// NĐ 76/2023/NĐ-CP Art. 2 lists what counts between divorced people; that our codes match its words is our reading.
const BETWEEN_DIVORCED: Readonly<Partial<Record<LawActCode, ActStanding>>> = {
	'physical-abuse': 'counts',
	insult: 'counts',
	'forced-witness': 'counts',
	'forced-porn': 'counts',
	eviction: 'counts',
	'privacy-disclosure': 'counts',
	'isolation-social': 'counts',
	'deny-family-rights': 'counts',
	'forced-marriage': 'counts-in-part' // only obstructing a marriage
}

/** What the law says of this act between these two; a remark, never a refusal. */
export function actStanding(act: LawActCode, relation: LawRelation): ActStanding {
	if (relation === 'family') return 'counts'
	if (relation === 'divorced') return BETWEEN_DIVORCED[act] ?? 'not-listed'
	return 'list-unread'
}

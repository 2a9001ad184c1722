import type { DangerInstrument, DangerItem } from './instrument.ts'

const item = (code: string, vi: string, en: string, more: Partial<Pick<DangerItem, 'aloneCallsSupervisor' | 'about'>> = {}): DangerItem => ({
	code: `ANC.B10.${code}`,
	text: { vi, en },
	aloneCallsSupervisor: more.aloneCallsSupervisor ?? false,
	about: more.about ?? 'anyone'
})

/** The six immediate-risk questions in WHO's SMART ANC guideline repository (CC0-1.0). The Vietnamese is ours, unreviewed. */
export const WHO_SIX: DangerInstrument = {
	id: 'who-six',
	version: '2026-11',
	licence: 'CC0-1.0',
	source: 'github.com/WorldHealthOrganization/smart-anc, input/anc-cds.xml, DT37, ANC.B10',
	reviewed: false,
	notice: {
		vi: 'Câu hỏi tiếng Việt do nhóm làm phần mềm viết, không phải bản dịch của WHO, chưa được thẩm định. Bộ câu hỏi hỗ trợ, không thay thế phán đoán và các căn cứ của luật.',
		en: 'The Vietnamese wording was written by the makers of this programme; it is not a WHO translation and has not been reviewed. The questions support judgement and the law’s own triggers; they do not replace them.'
	},
	items: [
		item('DE217', 'Trong 6 tháng qua, bạo lực thể chất có xảy ra thường xuyên hơn hoặc nặng hơn không?', 'Has the physical violence happened more often or gotten worse over the past 6 months?'),
		item('DE218', 'Người đó đã bao giờ dùng hoặc đe dọa bằng hung khí chưa?', 'Has he ever used a weapon or threatened you with a weapon?'),
		item('DE219', 'Người đó đã bao giờ bóp cổ hoặc tìm cách làm chị/anh ngạt thở chưa?', 'Has he ever tried to strangle you?', { aloneCallsSupervisor: true }),
		item('DE222', 'Chị/anh có nghĩ người đó có thể giết mình không?', 'Do you believe he could kill you?', { aloneCallsSupervisor: true }),
		item('DE220', 'Người đó đã bao giờ đánh khi chị đang mang thai chưa?', 'Has he ever beaten you when you were pregnant?', { about: 'pregnancy' }),
		item('DE221', 'Người đó có ghen tuông liên tục và kèm bạo lực không?', 'Is he violently and constantly jealous of you?')
	],
	// A comment in the source names three of the questions; its code counts any three of six, and the count is followed.
	notSafeFrom: 3,
	outcomes: {
		'not-safe-to-go-home': {
			vi: 'Những điều vừa kể cho thấy về nhà lúc này là nguy hiểm. Mình cùng tìm một nơi khác để ở, nếu chị/anh muốn.',
			en: 'What was told shows that going home now is dangerous. Let us look for another place to stay, if you wish.'
		},
		'danger-not-ruled-out': {
			vi: 'Chưa thể nói là không có nguy hiểm. Mình cùng lập kế hoạch giữ an toàn và hẹn ngày nói chuyện lại.',
			en: 'Danger cannot be ruled out. Let us make a safety plan and agree on a day to talk again.'
		}
	}
}

/** Every set of questions that may be used; others join only with a licence in hand. */
export const DANGER_INSTRUMENTS: readonly DangerInstrument[] = [WHO_SIX]

/** The set an old answer sheet belongs to. */
export function findInstrument(id: string, version: string): DangerInstrument | undefined {
	return DANGER_INSTRUMENTS.find((instrument) => instrument.id === id && instrument.version === version)
}

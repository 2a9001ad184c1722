import type { BodyNode, Inline, OfficialDocument } from '../official-document.ts'

/** What every sample of a made-up issue by the ward shares. The people are fictional. */
export const ward = {
	superior: null,
	issuer: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG ĐĂK CẤM'],
	issuerName: 'Ủy ban nhân dân phường Đăk Cấm',
	number: 12,
	place: 'Đăk Cấm',
	date: '2026-02-05',
	addressees: [],
	bases: [],
	recipients: ['Sở Nội vụ tỉnh (b/c)', 'TT Đảng ủy phường (b/c)', 'Chủ tịch, các PCT UBND phường', 'Ủy ban MTTQ và các Đoàn thể phường'],
	keptBy: 'VT, VHXH',
	signatures: [{ authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Trần Văn Mẫu' }],
	annexes: [],
	draft: false,
} as const satisfies Partial<OfficialDocument>

export const words = (text: string): Inline[] => [{ type: 'text', text }]
export const paragraph = (text: string): BodyNode => ({ type: 'paragraph', inline: words(text) })
export const item = (text: string): BodyNode => ({ type: 'item', marker: '-', inline: words(text) })
export const heading = (level: 1 | 2 | 3, label: string, text: string): BodyNode => ({ type: 'heading', level, label, text })
export const detail = (label: string, text: string): BodyNode => ({ type: 'line', label, inline: words(text) })

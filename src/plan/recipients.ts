import { foldVietnamese } from '#kernel/vietnamese-text.ts'

/** A body of the ward as recipients are matched against: `names` are its name and aliases, folded. */
export interface Addressable {
	readonly id: string
	readonly kind: 'agency' | 'village'
	readonly orderedByPlan: boolean
	readonly names: readonly string[]
}

/** bodies: inside, they find it in their inbox · leaders, website: nothing is sent · outside: a letter is prepared. */
export interface Addressed {
	readonly words: string
	readonly kind: 'bodies' | 'leaders' | 'website' | 'outside'
	readonly agencyIds: readonly string[]
}

type Group = readonly [pattern: RegExp, belongs: (body: Addressable) => boolean]
const named = (start: RegExp) => (body: Addressable) => body.kind === 'agency' && body.names.some((name) => start.test(name))
const GROUPS: readonly Group[] = [
	[/^(cac |truong )?thon\b|^(cac )?to dan pho\b|^(cac )?khu dan cu\b/, (body) => body.kind === 'village'],
	[/^cac phong( ban)?( chuyen mon)?\b/, named(/^phong |^van phong/)],
	[/^cac truong\b/, named(/^truong /)],
	[/^cac (doan the|to chuc)( chinh tri - xa hoi)?\b/, (body) => !body.orderedByPlan && !body.names.some((name) => name.includes('mat tran'))],
	[/^cac (co quan|don vi|ban|nganh)\b/, (body) => body.kind === 'agency' && body.orderedByPlan]
]

/** Who a line of Nơi nhận means. @param line as the document writes it, without bullet and closing punctuation */
export function addressedBy(line: string, bodies: readonly Addressable[]): Addressed {
	const words = line.replace(/^[-–•\s]+/, '').replace(/[;.\s]+$/, '')
	const folded = plain(words)
	if (/^(chu tich|cac pct|pho chu tich|lanh dao|tt hdnd|thuong truc hdnd)\b/.test(folded)) return { words, kind: 'leaders', agencyIds: [] }
	if (/\b(trang thong tin|cong thong tin)\b/.test(folded)) return { words, kind: 'website', agencyIds: [] }
	const found = whole(folded, bodies) ?? pieces(folded, bodies)
	return found.length > 0 ? { words, kind: 'bodies', agencyIds: [...new Set(found)] } : { words, kind: 'outside', agencyIds: [] }
}

function whole(folded: string, bodies: readonly Addressable[]): string[] | null {
	const body = bodies.find((one) => one.names.some((name) => plain(name) === folded))
	if (body) return [body.id]
	const group = GROUPS.find(([pattern]) => pattern.test(folded))
	return group ? bodies.filter(group[1]).map((one) => one.id) : null
}

/** "Ủy ban MTTQ và các Đoàn thể phường" names two; a piece that is unknown makes the line no less known. */
function pieces(folded: string, bodies: readonly Addressable[]): string[] {
	const parts = folded.split(/\s+va\s+|\s*[,;]\s*/).filter(Boolean)
	return parts.length < 2 ? [] : parts.flatMap((part) => whole(part, bodies) ?? [])
}

/** Folded, without (b/c), "phường", "trên địa bàn", and with the usual shortenings written out. */
function plain(text: string): string {
	return foldVietnamese(text).replace(/\([^)]*\)/g, ' ')
		.replace(/\b(tren dia ban|thuoc|cua)\b/g, ' ').replace(/\b(phuong|xa)\b(?! hoi)/g, ' ')
		.replace(/\bmttq\b/g, 'mat tran to quoc').replace(/\blhpn\b/g, 'lien hiep phu nu').replace(/\b(viet nam|vn)\b/g, ' ')
		.replace(/\buy ban nhan dan\b/g, 'ubnd').replace(/\bubnd\b/g, ' ').replace(/–/g, '-').replace(/\s+/g, ' ').trim()
}

import { bounds, joined, sourceOf, type Line } from './line.ts'
import { markerAt } from './markers.ts'
import type { Signer, Source, Statement } from './plan-reading.ts'
import { isCapitalName, isPersonName, isPosition, isSigningAuthority, RANKED_NAME } from './signing-words.ts'

interface Tail {
	readonly recipients: readonly Statement[]
	readonly signer: Signer | null
	readonly fields: Readonly<Record<string, Source>>
}

interface Piece { readonly line: Line; readonly start: number; readonly end: number; readonly text: string }

/** What begins a new part of a flattened line: an authority, a post, a person's name after capitals. */
const PARTS: readonly RegExp[] = [
	/\s?\|\s?/gu,
	/\s(?=Nơi nhận\s?:)/gu,
	/\s(?=\([Đđ]ã ký\))|(?<=\([Đđ]ã ký\))\s/gu,
	/\s(?=(?:(?:TM|KT|TL|TUQ|Q)\s?\.|(?:T\/M|K\/T|T\/L)\s?\.?)\s?\p{Lu}{2})/gu,
	/(?<=[;.,:)])(?<!(?:^|\s)(?:TM|KT|TL|TUQ|Q)\.)\s(?=(?:PHÓ |CHỦ |GIÁM |HIỆU |TRƯỞNG |BÍ |CHÁNH |CỤC )\p{Lu}{2,})/gu,
]
/** Only inside a signature: `KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Mẫu`. */
const SIGNED_PARTS: readonly RegExp[] = [
	/(?<=\p{Lu})(?<!(?:^|\s)(?:PHÓ|KT|TL|TUQ|Q|K\/T|T\/L))\s(?=(?:PHÓ (?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG|HIỆU TRƯỞNG|CỤC TRƯỞNG|CHÁNH|TỔNG)|CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|HIỆU TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG)(?:\s|$))/gu,
	new RegExp(`(?<=\\p{Lu}{2})\\s(?=\\(?(?:[Đđ]ã ký|Ký tên)\\)?(?:\\s|$)|${RANKED_NAME}$)`, 'gu'),
]
const NAME_INSIDE = /(?<!(?:^|\s)(?:BSCK\p{L}*|ThS|Ths|TS|BS|PGS|GS|CN|KS|DS))[.;,]\s(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,4}$)/u

function cut(piece: Piece, marks: readonly RegExp[]): Piece[] {
	let pieces = [piece]
	for (const mark of marks) {
		pieces = pieces.flatMap((one) => {
			const out: Piece[] = []
			let start = 0
			for (const found of one.text.matchAll(mark)) {
				if (found.index > start) out.push(part(one, start, found.index))
				start = found.index + found[0].length
			}
			if (start < one.text.length) out.push(part(one, start, one.text.length))
			return out
		})
	}
	return pieces
}

const part = (of: Piece, start: number, end: number): Piece => ({ line: of.line, start: of.start + start, end: of.start + end, text: of.text.slice(start, end) })

/** A line that begins with an authority or a post, with what runs on after it. */
const SIGNED = /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|Q)\s?\.?\s\p{Lu}{2}|^(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|HIỆU TRƯỞNG)\s/u

/** A flattened line may hold a recipient on its left and the signer, or all of a signature, on its right. */
function sides(line: Line): Piece[] {
	return cut({ line, start: 0, end: line.text.length, text: line.text }, PARTS).flatMap((piece) => {
		if (SIGNED.test(piece.text)) return cut(piece, SIGNED_PARTS)
		const name = NAME_INSIDE.exec(piece.text)
		if (name === null || isPosition(piece.text) || !isCapitalName(piece.text.slice(name.index + 2).toUpperCase())) return [piece]
		return [part(piece, 0, name.index + 1), part(piece, name.index + 2, piece.text.length)]
	})
}

const isRecipient = (text: string): boolean => /^(?:[-–+•*]\s?)?(?:như (?:điều|trên|kính gửi|mục)|lưu)/iu.test(text) || /^[-–—+•*]\s?\p{L}/u.test(text)

function joinWrapped(lines: readonly Line[]): Line[] {
	const out: Line[] = []
	for (const line of lines) {
		const before = out.at(-1)
		if (before !== undefined && /(?:^|\s)(?:CHỦ|GIÁM|BÍ|HIỆU)$/u.test(before.text) && /^(?:TỊCH|ĐỐC|THƯ|TRƯỞNG)$/u.test(line.text)) out[out.length - 1] = joined(before, line)
		else if (before !== undefined && /^[\p{Ll}(]/u.test(line.text) && !/^\(đã ký/u.test(line.low) && isRecipient(before.text) && !/[;.]$/.test(before.text) && markerAt(line) === null) out[out.length - 1] = joined(before, line)
		else out.push(line)
	}
	return out
}

/** Several recipients on one line, `- A; - B; - Lưu: VT.`, are several. */
function recipientsIn(piece: Piece): Statement[] {
	const cuts = [...piece.text.matchAll(/;\s?[-–+]\s?(?=\p{L})/gu)]
	const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)]
	return starts.flatMap((start, at) => {
		const end = cuts[at]?.index ?? piece.text.length
		const bullet = /^[-–—+•*\s]+/.exec(piece.text.slice(start, end))?.[0].length ?? 0
		const item = bounds(piece.line, piece.start + start + bullet, piece.start + end)
		return item.text === '' ? [] : [{ ...sourceOf(piece.line, item.start, item.end, 'recipient', 'sure'), text: item.text }]
	})
}

interface DraftSigner { authority: Piece | null; posts: Piece[]; name: Piece | null; notes: Piece[] }

function signerOf(draft: DraftSigner): Signer | null {
	const first = draft.authority ?? draft.posts[0] ?? draft.name
	if (first === null || first === undefined) return null
	const parts = [draft.authority, ...draft.posts, draft.name].filter((piece) => piece !== null)
	const spans = parts.map((piece) => sourceOf(piece.line, piece.start, piece.end, 'signer', 'sure'))
	const [head, ...others] = spans
	if (head === undefined) return null
	const also = [...(head.also ?? []), ...others.flatMap((source) => [source.span, ...(source.also ?? [])])]
	return {
		...head, ...(also.length > 0 ? { also } : {}), confidence: draft.authority === null || draft.name === null ? 'check' : 'sure',
		authority: draft.authority?.text ?? null, positions: draft.posts.map((piece) => piece.text), name: draft.name?.text ?? null,
	}
}

/** The recipients and the signature, in whatever order the two columns came. */
export function readTail(lines: readonly Line[]): Tail {
	const recipients: Statement[] = []
	const fields: Record<string, Source> = {}
	const draft: DraftSigner = { authority: null, posts: [], name: null, notes: [] }
	let listing = false
	for (const piece of joinWrapped(lines).flatMap(sides)) {
		const bare = bounds(piece.line, piece.start, piece.end)
		const at: Piece = { line: piece.line, ...bare }
		const source = sourceOf(piece.line, piece.start, piece.end, 'tail', 'sure')
		const heading = /^nơi nhận\s?[:.]?\s?/u.exec(piece.line.low.slice(piece.start, piece.end))
		if (heading !== null) {
			listing = true
			fields['recipients'] = { ...source, rule: 'recipients.heading' }
			const rest = piece.start + heading[0].length
			if (bounds(piece.line, rest, piece.end).text !== '') recipients.push(...recipientsIn({ line: piece.line, start: rest, end: piece.end, text: piece.line.text.slice(rest, piece.end) }))
		} else if (isSigningAuthority(piece.text)) {
			if (draft.authority === null && /^(?:TM|T\/M)/u.test(piece.text)) draft.authority = at
			else draft.posts.push(at)
		} else if (isPosition(piece.text)) draft.posts.push(at)
		else if (/^\(?(?:đã ký|ký tên|ký, ghi rõ|chữ ký|ký và ghi)/u.test(piece.line.low.slice(piece.start))) draft.notes.push(at)
		else if (draft.name === null && (draft.posts.length > 0 || draft.authority !== null || !listing) && isPersonName(bare.text) && !isRecipient(piece.text) && (bare.text !== bare.text.toUpperCase() || (draft.posts.length > 0 && isCapitalName(bare.text)))) draft.name = at
		else if (draft.posts.length > 0 && !isRecipient(piece.text) && /\p{Lu}{2}.*\s\p{Lu}{2}/u.test(piece.text) && piece.text === piece.text.toUpperCase()) draft.notes.push(at)
		else if (/^\d{1,2}\s?\p{Lu}\p{Ll}/u.test(piece.text)) draft.notes.push(at)
		else if (listing && (isRecipient(piece.text) || /[;.]$/.test(piece.text) || draft.authority === null)) recipients.push(...recipientsIn(piece))
		else if (piece.text === piece.text.toUpperCase() && /\p{Lu}{2}/u.test(piece.text)) draft.posts.push(at)
		else if (listing) recipients.push(...recipientsIn(piece))
		else draft.notes.push(at)
	}
	draft.notes.forEach((note, at) => {
		fields[`signatureNote${String(at + 1)}`] = sourceOf(note.line, note.start, note.end, 'signer.note', 'check')
	})
	return { recipients, signer: signerOf(draft), fields }
}

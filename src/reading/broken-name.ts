/** Names with a dash inside: what stands before it, and after. A bullet does not begin with the second half. */
const HALVES: readonly (readonly [RegExp, RegExp])[] = [
	[/(?:văn (?:hóa|hoá)|kinh tế)$/iu, /^[-–—]\s?xã hội(?!\p{L})/iu],
	[/lao động$/iu, /^[-–—]\s?thương binh(?!\p{L})/iu],
	[/tài chính$/iu, /^[-–—]\s?kế hoạch(?!\p{L})/iu],
	[/dân số$/iu, /^[-–—]\s?kế hoạch hóa gia đình(?!\p{L})/iu]
]

/** True where a line breaks inside such a name: "… Phòng Văn hóa" / "- Xã hội chủ trì …". */
export function breaksInsideName(before: string, after: string): boolean {
	const [above, below] = [before.trimEnd(), after.trimStart()]
	return HALVES.some(([first, second]) => first.test(above) && second.test(below))
}

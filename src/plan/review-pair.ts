/** Wide enough for two columns, as the stylesheet has it. */
const WIDE = '(min-width: 1100px)'

/** Keeps the pair in sight: the programme becomes a pane beside the document, the chosen task and its place are brought
 *  into view, and the line between them follows both scrolls. Without it the page is one long sheet and the stylesheet draws the line.
 *  @param on the chosen task, or null */
export function pairInSight(on: string | null): (root: HTMLElement) => (() => void) | undefined {
	return (root) => {
		const pane = root.querySelector<HTMLElement>('.reading__list')
		if (!pane) return undefined
		pane.classList.add('pane')
		const draw = () => { if (on) drawLine(root, pane) }
		if (on && window.matchMedia(WIDE).matches) show(root, pane)
		draw()
		const parts: [EventTarget, string][] = [[window, 'scroll'], [window, 'resize'], [pane, 'scroll']]
		for (const [part, event] of parts) part.addEventListener(event, draw, { passive: true })
		return () => { for (const [part, event] of parts) part.removeEventListener(event, draw) }
	}
}

function show(root: HTMLElement, pane: HTMLElement): void {
	const place = root.querySelector('.source-on')
	const item = root.querySelector('.item-on')
	if (!item || !place) return
	const at = place.getBoundingClientRect()
	if (at.top < 60 || at.bottom > window.innerHeight - 40) place.scrollIntoView({ block: 'center' })
	const [inner, outer] = [item.getBoundingClientRect(), pane.getBoundingClientRect()]
	const bottom = Math.min(outer.bottom, window.innerHeight)
	if (inner.top < outer.top + 8 || inner.bottom > bottom - 8) pane.scrollTop += inner.top - outer.top - Math.max(24, Math.min(160, (bottom - outer.top - inner.height) / 2))
}

/** Out of the marked paragraph, along the gutter, into the item; positions in the box of `root`. */
function drawLine(root: HTMLElement, pane: HTMLElement): void {
	const [out, along, into] = [...root.querySelectorAll<HTMLElement>('.link-line')]
	const place = root.querySelector('.source-on')?.getBoundingClientRect()
	const item = root.querySelector('.item-on')?.getBoundingClientRect()
	if (!out || !along || !into || !place || !item) return
	const [box, frame] = [root.getBoundingClientRect(), pane.getBoundingClientRect()]
	const from = place.top + 12 - box.top
	const to = Math.min(Math.max(item.top + 26, frame.top + 2), frame.bottom - 4) - box.top
	const left = place.right - box.left
	set(out, { left, top: from, width: 60, height: 2 })
	set(along, { left: left + 58, top: Math.min(from, to), width: 2, height: Math.abs(to - from) + 2 })
	set(into, { left: left + 58, top: to, width: Math.max(0, item.left - box.left - left - 58), height: 2 })
}

function set(line: HTMLElement, box: Readonly<Record<'left' | 'top' | 'width' | 'height', number>>): void {
	Object.assign(line.style, { left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px`, height: `${box.height}px`, right: 'auto', bottom: 'auto' })
}

import type { Attachment } from 'svelte/attachments'

type Box = HTMLInputElement | HTMLTextAreaElement

/** Tells what stands in a text box: at once (people type before the page is awake) and after every key. */
export function typedIn(tell: (text: string) => void): Attachment<Box> {
	return (box) => {
		const say = () => tell(box.value)
		say()
		box.addEventListener('input', say)
		return () => box.removeEventListener('input', say)
	}
}

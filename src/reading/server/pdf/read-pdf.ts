import { getDocumentProxy } from 'unpdf'
import type { Block } from '../../block.ts'
import { mostParagraphs, Unreadable, type ReadingWarning } from '../../unreadable.ts'
import { textHealth } from '../syllables.ts'
import { toBlocks } from './blocks.ts'
import { layOut } from './layout.ts'
import { pageContent, type PageContent } from './page-content.ts'

/** A page of text has at least this many signs; a signature stamp on a scanned page has fewer. */
const FEWEST_SIGNS = 150
const FEWEST_WORDS = 15

/** Reads a PDF that has a text layer.
 *  Throws Unreadable `picture-only-pdf`, `broken-text-layer`, `password-protected`, `damaged`, `too-many-paragraphs`. */
export async function readPdf(bytes: Uint8Array): Promise<{ blocks: Block[]; pages: number; warnings: ReadingWarning[] }> {
	const pdf = await open(bytes)
	try {
		const pages: PageContent[] = []
		let pieces = 0
		for (let number = 1; number <= pdf.numPages; number++) {
			const page = await pdf.getPage(number)
			const content = await pageContent(page)
			page.cleanup()
			pieces += content.pieces.length
			if (pieces > mostParagraphs * 20) throw new Unreadable('too-many-paragraphs', { limit: mostParagraphs })
			pages.push(content)
		}
		refuseUnreadableText(pages)
		const blocks = toBlocks(pages.map(layOut))
		if (blocks.length > mostParagraphs) throw new Unreadable('too-many-paragraphs', { limit: mostParagraphs })
		return { blocks, pages: pdf.numPages, warnings: emptyPages(pages) }
	} catch (error) {
		throw error instanceof Unreadable ? error : new Unreadable('damaged')
	} finally {
		await pdf.loadingTask.destroy()
	}
}

async function open(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof getDocumentProxy>>> {
	try {
		// A copy: pdf.js takes the buffer away from its owner, and refuses a Node Buffer.
		return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false })
	} catch (error) {
		const locked = error instanceof Error && error.name === 'PasswordException'
		throw new Unreadable(locked ? 'password-protected' : 'damaged')
	}
}

function refuseUnreadableText(pages: readonly PageContent[]): void {
	const written = pages.filter((page) => signs(page) > 0)
	const scanned = pages.filter((page) => page.pictured && signs(page) < FEWEST_SIGNS)
	if (written.length === 0 || scanned.length === pages.length) throw new Unreadable('picture-only-pdf')
	const text = written.map((page) => page.pieces.map((piece) => piece.text).join(' ')).join('\n')
	const { words, legalShare, loneShare, foreignShare } = textHealth(text)
	if (words < FEWEST_WORDS && foreignShare < 0.05) return
	if (foreignShare > 0.01 || legalShare < 0.55 || loneShare > 0.2) throw new Unreadable('broken-text-layer')
}

function emptyPages(pages: readonly PageContent[]): ReadingWarning[] {
	const empty = pages.filter((page) => page.pictured && signs(page) < FEWEST_SIGNS).map((page) => page.number)
	return empty.length === 0 ? [] : [{ code: 'pages-without-text', params: { pages: empty.join(', ') } }]
}

function signs(page: PageContent): number {
	return page.pieces.reduce((sum, piece) => sum + piece.text.replace(/\s/g, '').length, 0)
}

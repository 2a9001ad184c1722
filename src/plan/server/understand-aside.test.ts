import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeReady, takeReader } from './spare-reader.ts'
import { understandAside } from './understand-aside.ts'
import { understandDocument } from './understand-document.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const asked = (name: string, content: Uint8Array) => ({ name, bytes: content, bodies: [], year: 2030 })
const LONG = bytes(['KẾ HOẠCH', 'Công tác bình đẳng giới năm 2030', 'I. NỘI DUNG', ...Array.from({ length: 5000 }, (_, at) => `- Tổ dân phố ${at} chủ trì, phối hợp với Công an phường tổ chức buổi truyền thông số ${at} cho ít nhất ${at} người trước ngày 15/${1 + (at % 12)}/2030.`)].join('\n'))

test('what is read aside is what is read at hand', async () => {
	const file = asked('ke-hoach-2026.docx', readFileSync('samples/ke-hoach-2026.docx'))
	expect(await understandAside(file)).toEqual(await understandDocument(file))
})

test('while a plan of five thousand paragraphs is read the thread stays free', async () => {
	let answered = 0
	let longest = 0
	let last = performance.now()
	const others = setInterval(() => {
		answered++
		longest = Math.max(longest, performance.now() - last)
		last = performance.now()
	}, 10)
	const { programme } = await understandAside(asked('dai.txt', LONG)).finally(() => clearInterval(others))
	expect(programme.tasks.length).toBeGreaterThanOrEqual(5000)
	expect(answered).toBeGreaterThan(20)
	expect(longest).toBeLessThan(1000)
})

test('a file that cannot be read is said as it is at hand', async () => {
	await expect(understandAside(asked('trong.txt', bytes('')))).rejects.toMatchObject({ name: 'Unreadable', code: 'empty' })
})

test('beyond its time or its memory a reading is stopped in one sentence, and the next is read', async () => {
	await expect(understandAside(asked('dai.txt', LONG), { seconds: 0.2, megabytes: 768 })).rejects.toMatchObject({ code: 'too-slow' })
	await expect(understandAside(asked('dai.txt', LONG), { seconds: 60, megabytes: 16 })).rejects.toMatchObject({ code: 'too-heavy' })
	expect((await understandAside(asked('ngan.txt', bytes('KẾ HOẠCH\nNăm 2030')))).format).toBe('txt')
})

test('a thread stands by for the next document, is used for that one alone, and goes when nobody comes', async () => {
	await takeReader(768).terminate() // what the readings before left
	makeReady(500)
	const ready = takeReader(500)
	const other = takeReader(500)
	expect(other.threadId).toBeGreaterThan(ready.threadId)
	makeReady(500)
	const kept = takeReader(400) // another limit of memory is never taken from what stands by
	expect(kept.resourceLimits?.maxOldGenerationSizeMb).toBe(400)
	const last = takeReader(500)
	expect(last.resourceLimits?.maxOldGenerationSizeMb).toBe(500)
	makeReady(600, 1)
	await new Promise((resolve) => setTimeout(resolve, 50))
	const fresh = takeReader(600)
	expect(fresh.threadId).toBeGreaterThan(last.threadId + 1)
	for (const worker of [ready, other, kept, last, fresh]) await worker.terminate()
})

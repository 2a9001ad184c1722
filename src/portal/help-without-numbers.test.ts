import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { Component } from 'svelte'
import type { render as renderComponent } from 'svelte/server'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AnswersForm } from './answers.ts'
import type { NumberToCall } from './numbers.ts'

let server: ViteDevServer
let shown: (component: string, numbers: readonly NumberToCall[], props?: object) => Promise<{ html: string; text: string }>

beforeAll(async () => {
	server = await createServer({ configFile: false, plugins: [svelte({ configFile: false })], server: { middlewareMode: true, watch: null, ws: false }, appType: 'custom', logLevel: 'error', cacheDir: 'node_modules/.vite-help-test' })
	const { render } = (await server.ssrLoadModule('svelte/server')) as { render: typeof renderComponent }
	shown = async (component, numbers, props = {}) => {
		const { default: Page } = (await server.ssrLoadModule(`/src/portal/${component}.svelte`)) as { default: Component<object> }
		const page = { frame: { title: 'Thông tin phường Thử', leaveTo: 'https://example.org/', exit: '/g/x' }, draft: '', numbers, today: '2026-11-24' }
		const html = render(Page, { props: { page, ...props } }).body.replaceAll(/<!--[^>]*-->/g, '')
		return { html, text: html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ') }
	}
})
afterAll(() => server.close())

const OWN: NumberToCall = { id: '1', name: 'Trực phường Thử', digits: '0900000001', kind: 'ward', note: '', checkedOn: null }
const CHECK = { answers: AnswersForm.parse({}), seen: [], said: [], sheet: 'x' }

test('a ward that shows no number makes no offer to call: no empty heading, no sentence that ends in nothing', async () => {
	const doors = await shown('HelpDoors', [])
	expect(doors.text).not.toContain('Tôi cần giúp ngay')
	expect(doors.text).toContain('Chưa gửi được. Hãy bấm lại.')
	const pages = [doors, await shown('HelpCheck', [], { ...CHECK, waitUntil: '10:31' }), await shown('HelpReply', [], { shown: { state: 'wait', time: '10:31' } }), await shown('HelpReply', [], { shown: { state: 'nothing' } })]
	for (const { html, text } of pages) {
		expect(text).not.toMatch(/gọi/)
		expect(html).not.toContain('tel:')
	}
})

test.each([
	['not sent', 'HelpCheck', { ...CHECK, failed: true }, 'Chưa gửi được. Hãy bấm lại. Nếu bạn nói chuyện được, hãy gọi 0900 000 001.'],
	['too many at once', 'HelpCheck', { ...CHECK, waitUntil: '10:31' }, 'Từ 10:31 hãy bấm lại. Trong lúc chờ, bạn có thể gọi:'],
	['no reply for the words', 'HelpReply', { shown: { state: 'nothing' } }, 'Hãy xem lại cách viết. Hoặc gọi 0900 000 001.'],
	['too many tries of words', 'HelpReply', { shown: { state: 'wait', time: '10:31' } }, 'Từ 10:31 hãy bấm lại. Trong lúc chờ, bạn có thể gọi:']
])('%s: the sentence stands apart from the offer to call, and the number can be pressed', async (_, component, props, words) => {
	const { html, text } = await shown(component, [OWN], props)
	expect(text).toContain(words)
	expect(html).toContain('href="tel:0900000001"')
})

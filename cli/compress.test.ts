import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { chooseEncoding, compressing } from './compress.ts'

let server: Server
afterEach(() => { server.close() })

async function get(answer: (response: ServerResponse) => void, accepted: string, method = 'GET'): Promise<{ head: IncomingMessage, body: Buffer }> {
	server = createServer((incoming, response) => {
		compressing(incoming, response)
		answer(response)
	})
	await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done) })
	return new Promise((done, fail) => {
		request({ port: (server.address() as AddressInfo).port, method, headers: { 'accept-encoding': accepted } }, (head) => {
			const parts: Buffer[] = []
			head.on('data', (part: Buffer) => parts.push(part)).on('end', () => done({ head, body: Buffer.concat(parts) }))
		}).on('error', fail).end()
	})
}

const text = 'Sánh Vai — bình đẳng giới. '.repeat(2000)
const page = (response: ServerResponse) => {
	response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': Buffer.byteLength(text), etag: '"x"' })
	response.write(text)
	response.end()
}

test.each([['br, gzip', 'br', brotliDecompressSync], ['gzip', 'gzip', gunzipSync]] as const)('a page leaves as %s asks', async (accepted, encoding, decode) => {
	const { head, body } = await get(page, accepted)
	expect([head.headers['content-encoding'], head.headers['vary'], head.headers['etag'], head.headers['content-length']]).toEqual([encoding, 'accept-encoding', 'W/"x"', undefined])
	expect(decode(body).toString()).toBe(text)
	expect(body.length).toBeLessThan(text.length / 20)
})

test.each([
	['the browser takes no encoding', 'identity', page],
	['it is encoded already', 'br', (response: ServerResponse) => { response.writeHead(200, { 'content-type': 'text/css', 'content-encoding': 'gzip' }).end(text) }],
	['it is a picture', 'br', (response: ServerResponse) => { response.writeHead(200, { 'content-type': 'image/png' }).end(text) }],
	['it is small', 'br', (response: ServerResponse) => { response.writeHead(200, { 'content-type': 'text/html' }).end('xin chào') }],
	['it is a part', 'br', (response: ServerResponse) => { response.writeHead(206, { 'content-type': 'text/html' }).end(text) }],
])('it leaves as it is when %s', async (_when, accepted, answer) => {
	const { head, body } = await get(answer, accepted)
	expect([undefined, 'gzip']).toContain(head.headers['content-encoding'])
	expect([text, 'xin chào']).toContain(body.toString())
})

test('a long body is not kept in memory and arrives whole', async () => {
	const { body } = await get((response) => {
		response.setHeader('content-type', 'application/json')
		let left = 300
		const more = () => {
			while (left-- > 0) if (!response.write(JSON.stringify(Array.from({ length: 4000 }, (_, i) => i * left)))) return response.once('drain', more)
			return response.end()
		}
		more()
	}, 'br')
	expect(brotliDecompressSync(body).length).toBeGreaterThan(5_000_000)
})

test('a page that streams does not wait for its end', async () => {
	const began = Date.now()
	let first = 0
	server = createServer((incoming, response) => {
		compressing(incoming, response)
		response.setHeader('content-type', 'text/html')
		response.write('<p>đầu trang</p>')
		setTimeout(() => response.end('cuối'), 600)
	})
	await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done) })
	await new Promise<void>((done) => {
		request({ port: (server.address() as AddressInfo).port, headers: { 'accept-encoding': 'br' } }, (head) => {
			head.once('data', () => { first = Date.now() - began }).on('end', done).resume()
		}).end()
	})
	expect(first).toBeLessThan(500)
})

test.each([[undefined, undefined], ['', undefined], ['deflate', undefined], ['gzip;q=0', undefined], ['br;q=0, gzip', 'gzip'], ['gzip, deflate, br', 'br'], ['*', 'gzip']])('“%s” is answered with %s', (accepted, encoding) => {
	expect(chooseEncoding(accepted)).toBe(encoding)
})

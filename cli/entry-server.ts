import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { compressing } from './compress.ts'
import { originOf } from './origin.ts'
import { say, type SentenceKey } from './words.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown

/** The names under which the pages are told their address; a client's own headers of these names are overwritten. */
export const PROTOCOL_HEADER = 'x-sanhvai-protocol'
export const HOST_HEADER = 'x-sanhvai-host'

/** Letters and marks of every page: asked for anew on each, they cost a phone without JavaScript 360 bytes and two waits a page. */
const SAME_FOR_DAYS = /^\/(fonts\/noto-sans-[467]00\.woff2|favicon\.svg|emblem\.svg)$/

export interface Entry {
	/** Requests wait until the pages and the database are there. */
	readonly handler: Promise<Handler>
	readonly origin: string | undefined
	readonly proxyDepth: number
	/** The largest body in bytes; a larger one is refused with a sentence. */
	readonly largestBody: number
}

/** The server before the pages: address, compression, limits. It does not listen yet. */
export function entryServer(entry: Entry): Server {
	const server = createServer({ keepAliveTimeout: 65_000, headersTimeout: 60_000 }, (request, response) => {
		answer(entry, request, response).catch(() => {
			if (response.headersSent) response.destroy()
			else refuse(response, 500, 'Sánh Vai', 'Máy chủ đang dừng hoặc gặp lỗi; hãy thử lại. · The server is stopping or met a fault; try again.')
		})
	})
	server.on('clientError', (_error, socket) => { if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n') })
	return server
}

async function answer(entry: Entry, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const origin = originOf(request.headers.host, entry.origin)
	if (!origin) return refuseWith(response, 421, 'needs-origin', { host: (request.headers.host ?? '').replace(/[^\w.:-]/g, '') })
	if (Number(request.headers['content-length'] ?? 0) > entry.largestBody) return refuseLarge(request, response, entry.largestBody)
	request.headers[PROTOCOL_HEADER] = origin.protocol
	request.headers[HOST_HEADER] = origin.host
	if (entry.proxyDepth > 0) request.headers['x-forwarded-for'] ??= request.socket.remoteAddress ?? ''
	const handler = await entry.handler
	if (response.destroyed) return
	if (SAME_FOR_DAYS.test(request.url ?? '')) response.setHeader('cache-control', 'public, max-age=86400')
	compressing(request, response)
	await handler(request, response, () => refuse(response, 404, '404', 'Không tìm thấy. · Not found.'))
}

/** The body is taken and thrown away first: browsers show no answer while they are still sending. */
function refuseLarge(request: IncomingMessage, response: ServerResponse, largest: number): void {
	request.resume()
	request.on('end', () => refuseWith(response, 413, 'body-too-large', { limit: Math.floor(largest / 1_048_576) }))
}

function refuseWith(response: ServerResponse, status: number, key: SentenceKey, params: Record<string, string | number>): void {
	refuse(response, status, 'Sánh Vai', say('both', key, params))
}

function refuse(response: ServerResponse, status: number, title: string, text: string): void {
	const paragraphs = text.split('\n').map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('')
	const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${paragraphs}<p><a href="/">Sánh Vai</a></p></html>`
	response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'", connection: 'close' })
	response.end(page)
}

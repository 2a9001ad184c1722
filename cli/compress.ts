import type { IncomingMessage, ServerResponse } from 'node:http'
import { constants, createBrotliCompress, createGzip, type BrotliCompress, type Gzip } from 'node:zlib'

const SMALLEST = 1024
const COMPRESSIBLE = /^(text\/(?!event-stream)|application\/(json|javascript|manifest\+json|xml|.*\+json)|image\/svg\+xml)/
// A page that streams must not wait for its last byte.
const FLUSH_MS = 30

/** Makes this response leave compressed when the browser takes it and it is worth it.
 *  What is small, already encoded (the built assets) or not text leaves as it is. */
export function compressing(request: IncomingMessage, response: ServerResponse): void {
	const encoding = chooseEncoding(request.headers['accept-encoding'])
	if (!encoding || request.method === 'HEAD') return
	const plain = { write: response.write.bind(response), end: response.end.bind(response), writeHead: response.writeHead.bind(response) }
	let encoder: BrotliCompress | Gzip | undefined
	let decided = false
	let flushing: NodeJS.Timeout | undefined

	const decide = (length: number) => {
		decided = true
		response.writeHead = plain.writeHead // Node itself calls it before the first byte
		if (!worthIt(response, length)) return
		encoder = start(encoding)
		response.removeHeader('content-length')
		response.setHeader('content-encoding', encoding)
		response.appendHeader('vary', 'accept-encoding')
		const etag = response.getHeader('etag')
		if (typeof etag === 'string' && !etag.startsWith('W/')) response.setHeader('etag', `W/${etag}`)
		encoder.on('data', (part: Buffer) => { if (!plain.write(part)) encoder?.pause() })
		encoder.on('drain', () => response.emit('drain'))
		encoder.on('end', () => plain.end())
		encoder.on('error', () => response.destroy())
		response.on('drain', () => encoder?.resume())
		response.on('close', () => { clearTimeout(flushing); encoder?.destroy() })
	}

	// The head is kept back until the first piece of the body tells whether it will be compressed.
	response.writeHead = ((status: number, ...rest: unknown[]) => {
		response.statusCode = status
		const headers = rest.at(-1)
		if (typeof rest[0] === 'string') response.statusMessage = rest[0]
		if (headers && typeof headers === 'object') for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value as string)
		return response
	}) as typeof response.writeHead
	response.write = ((chunk: string, ...rest: [BufferEncoding]) => {
		if (!decided) decide(Infinity) // more may follow
		if (!encoder) return plain.write(chunk, ...rest)
		clearTimeout(flushing)
		flushing = setTimeout(() => encoder?.flush(), FLUSH_MS)
		return encoder.write(chunk, ...rest)
	}) as typeof response.write
	response.end = ((chunk?: string, ...rest: [BufferEncoding]) => {
		if (!decided) decide(lengthOf(chunk))
		clearTimeout(flushing)
		if (!encoder) return plain.end(chunk, ...rest)
		encoder.end(chunk, ...rest)
		return response
	}) as typeof response.end
}

/** br when it is taken, else gzip. */
export function chooseEncoding(accepted: string | string[] | undefined): 'br' | 'gzip' | undefined {
	const taken = new Set(String(accepted ?? '').split(',').map((part) => part.trim().toLowerCase()).filter((part) => !/;\s*q=0(\.0*)?$/.test(part)).map((part) => part.split(';')[0]))
	return taken.has('br') ? 'br' : taken.has('gzip') || taken.has('*') ? 'gzip' : undefined
}

function worthIt(response: ServerResponse, atMost: number): boolean {
	if (response.statusCode < 200 || response.statusCode === 204 || response.statusCode === 304 || response.statusCode === 206) return false
	if (response.hasHeader('content-encoding') || /no-transform/.test(String(response.getHeader('cache-control') ?? ''))) return false
	return Number(response.getHeader('content-length') ?? atMost) >= SMALLEST && COMPRESSIBLE.test(String(response.getHeader('content-type') ?? ''))
}

function start(encoding: 'br' | 'gzip'): BrotliCompress | Gzip {
	if (encoding === 'gzip') return createGzip({ level: 6 })
	return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } })
}

function lengthOf(chunk: unknown): number {
	return typeof chunk === 'string' || chunk instanceof Uint8Array ? Buffer.byteLength(chunk) : 0
}

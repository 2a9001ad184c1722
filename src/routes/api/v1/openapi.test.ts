import { expect, test } from 'vitest'
import { api } from './app.server.ts'

interface Operation { summary?: string; parameters?: { name: string; in: string; schema: object }[]; requestBody?: { required?: boolean; content: Record<string, { schema: object }> }; responses: Record<string, { description: string; content?: Record<string, { schema: object }> }> }
interface Described { openapi: string; info: { title: string; version: string }; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, unknown>; securitySchemes: object }; security: object[] }

const answer = await api.request('/api/v1/openapi.json', {}, { ctx: null, present: null, origin: '', locale: 'vi' })
const described = await answer.json() as Described
const operations = Object.entries(described.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })))

test('it is an OpenAPI 3.1 document that anybody may read', () => {
	expect(answer.status).toBe(200)
	expect(described.openapi).toMatch(/^3\.1\.\d+$/)
	expect(described.info).toMatchObject({ title: 'Sánh Vai', version: '1' })
	expect(described.security).toEqual([{ session: [] }])
	expect(Object.keys(described.components.securitySchemes)).toEqual(['session'])
})

test('it describes every route there is', () => {
	const routed = api.routes.filter((route) => route.method !== 'ALL' && !route.path.endsWith('/openapi.json')).map((route) => `${route.method.toLowerCase()} ${route.path.replace(/:(\w+)/g, '{$1}')}`)
	expect([...new Set(routed)].sort()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort())
	expect(operations.length).toBe(8)
})

test('every operation says what it does, what it takes and what it answers, refusals too', () => {
	for (const { path, method, operation } of operations) {
		const name = `${method} ${path}`
		expect(operation.summary, name).toBeTruthy()
		expect(Object.keys(operation.responses).filter((status) => status.startsWith('2')), name).toHaveLength(1)
		for (const status of ['401', '403', '404', ...(method === 'post' ? ['400', '409', '415', '422'] : [])]) expect(operation.responses[status]?.content, `${name} ${status}`).toHaveProperty(['application/problem+json'])
		for (const [status, response] of Object.entries(operation.responses)) {
			expect(response.description, `${name} ${status}`).toBeTruthy()
			expect(Object.values(response.content ?? {}).every((one) => Object.keys(one.schema).length > 0), `${name} ${status}`).toBe(true)
		}
		const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
		expect(operation.parameters?.filter((one) => one.in === 'path').map((one) => one.name) ?? [], name).toEqual(inPath)
		if (method === 'post') expect(operation.requestBody, name).toMatchObject({ required: true, content: { 'application/json': { schema: expect.anything() } } })
	}
})

test('every reference leads to a schema, and every schema is used', () => {
	const refs = [...JSON.stringify(described).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]!)
	expect(refs.filter((ref) => !ref.startsWith('#/components/schemas/') || !(ref.split('/').pop()! in described.components.schemas))).toEqual([])
	expect([...new Set(refs.map((ref) => ref.split('/').pop()))].sort()).toEqual(Object.keys(described.components.schemas).sort())
})

test('nothing in it is of OpenAPI 3.0 only', () => expect(JSON.stringify(described)).not.toContain('"nullable"'))

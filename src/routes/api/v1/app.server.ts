import { Refused } from '#kernel/refused.ts'
import { newApi, refusedOrBug, sameOrigin, signedIn } from './api.server.ts'
import { documents } from './documents.server.ts'
import { plans } from './plans.server.ts'
import { problem } from './problem.server.ts'
import { reports } from './reports.server.ts'
import { tasks } from './tasks.server.ts'

/** The programme for other programs: the pages' own looks and verbs behind the same session, described by OpenAPI 3.1
 *  at /api/v1/openapi.json. */
export const api = newApi().basePath('/api/v1')
api.onError(refusedOrBug)
api.notFound((c) => problem(new Refused('not-found'), c.env.locale))

api.openAPIRegistry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'sanhvai.session_token', description: '__Secure-sanhvai.session_token on https' })
api.doc31('/openapi.json', {
	openapi: '3.1.0',
	info: { title: 'Sánh Vai', version: '1', description: 'The yearly gender-equality plan of a ward: plans, tasks, reports, documents. A change is sent as JSON with the Origin of the server itself.' },
	security: [{ session: [] }]
})
api.use('*', sameOrigin, signedIn)
api.route('/', tasks)
api.route('/', documents)
api.route('/', plans)
api.route('/', reports)

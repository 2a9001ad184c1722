import { leaveQuietly } from '../../after-exit.server.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => leaveQuietly(event)

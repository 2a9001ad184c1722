import { sendFile, SCRIPT } from '../page-files.server.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = () => sendFile(SCRIPT)

import { exportNational } from '#protection/server/index.ts'
import { exportFile } from '../export-file.server.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = (event) => exportFile(event, async (ctx, asked) => (await exportNational(ctx, asked)).zip, (year) => `so-lieu-${year}.zip`, 'application/zip')

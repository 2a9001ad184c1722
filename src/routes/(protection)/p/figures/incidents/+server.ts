import { exportIncidents } from '#protection/server/index.ts'
import { exportFile } from '../export-file.server.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = (event) => exportFile(event, async (ctx, asked) => (await exportIncidents(ctx, asked)).csv, (year) => `so-lieu-${year}.csv`, 'text/csv; charset=utf-8')

import JSZip from 'jszip'
import { leave, sealed } from '../../access/server/sealed-verb.ts'
import { settingOf } from '../../server/settings.ts'
import { groupWords } from '../figure-words.ts'
import { groupCsv, nationalGroups, type GroupFile } from '../national-groups.ts'
import { safeCsv } from '../safe-csv.ts'
import { DEFAULT_THRESHOLD } from '../suppress.ts'
import { gatherIncidents } from './gather-incidents.ts'
import { yearCalled } from './years.ts'

/** The sixteen groups of the national database of a reporting year as one ZIP: a list of the groups, and a CSV for each; a group
 *  without rows says why in its file. */
export const exportNational = sealed('export-national', async (ctx, asked: { year: number }): Promise<{ zip: Uint8Array; rows: number }> => {
	const year = yearCalled(asked.year, ctx.now)
	const groups = nationalGroups(await gatherIncidents(ctx, year), await settingOf(ctx, 'suppression-threshold', DEFAULT_THRESHOLD))
	const rows = groups.reduce((sum, group) => sum + group.rows.length, 0)
	leave(ctx, 'export-national', 'done', { kind: 'export', id: null }, { code: `${asked.year}: ${rows}` })
	return { zip: await zipOf(groups), rows }
})

async function zipOf(groups: readonly GroupFile[]): Promise<Uint8Array> {
	const zip = new JSZip()
	const file = (name: string, text: string) => zip.file(name, text, { date: new Date('2000-01-01T00:00:00Z') }) // the file tells no hour of work
	file('00-cac-nhom.csv', safeCsv(['Số', 'Nhóm thông tin', 'Có trong tệp'], groups.map((group) => [String(group.number), group.name, groupWords(group)])))
	for (const group of groups) file(`${String(group.number).padStart(2, '0')}-${group.group}.csv`, group.state === 'rows' ? groupCsv(group) : safeCsv([groupWords(group)], []))
	return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

import { createHmac } from 'node:crypto'
import pg from 'pg'
import { makeSampleWard } from '../../cli/sample/make-ward.ts'
import { migrate } from '../../src/database/migrate.ts'

export const TASKS = 20_000
export const TOKEN = 'bench-session-0123456789abcdef01'

/** The same rows every time: 20 bodies, 20,000 tasks of the year, each with some three partners, two events each. */
const ROWS = `
	insert into identity.unit (id, kind, parent_id, ward_id, name, short_name, sort, sample)
		select gen_random_uuid(), 'agency', w.id, w.id, 'Đơn vị mẫu ' || n, 'Đơn vị ' || n, 8 + n, true
		from identity.unit w, generate_series(1, 20 - (select count(*)::int from identity.unit where ward_id is not null)) n where w.kind = 'ward';
	create temporary table body on commit drop as
		select id, ward_id, row_number() over (order by sort, name) - 1 as n from identity.unit where ward_id is not null;
	insert into work.task (unit_id, id, year, number, title, product, basis, theme, lead_agency_id, from_on, due_on, first_due_on, state, done_on, percent, given_at)
		select b.ward_id, gen_random_uuid(), $1, i, 'Nhiệm vụ ' || i || ': tuyên truyền, tập huấn về bình đẳng giới và phòng, chống bạo lực gia đình tại thôn, tổ dân phố',
			'Báo cáo kết quả', 'Mục ' || i % 7 || ' phần II', 'other', b.id, due.day - 60, due.day, due.day, s.state,
			case when s.state in ('reported', 'accepted') then due.day - 3 + i % 5 end, case s.state when 'accepted' then 100 when 'doing' then 40 else 0 end, due.day - 70
		from generate_series(1, ${TASKS}) i
		join body b on b.n = i % 20,
		lateral (select make_date($1, 1, 1) + (hashtext('day' || i) & 1048575) % 364 as day) due,
		lateral (select (array['accepted','not-started','accepted','doing','accepted','reported','accepted','not-started','withdrawn','doing'])[1 + (hashtext('state' || i) & 1048575) % 10] as state) s;
	insert into work.task_partner (unit_id, task_id, agency_id, state)
		select t.unit_id, t.id, b.id, (array['not-started','doing','done'])[1 + (hashtext(b.n || 'of' || t.number) & 1048575) % 3]
		from work.task t join body b on (hashtext(t.number || 'by' || b.n) & 1048575) % 7 = 3 and b.id <> t.lead_agency_id;
	insert into work.event (unit_id, id, task_id, at, kind, person_name, agency_id, sentence)
		select t.unit_id, gen_random_uuid(), t.id, t.given_at + e * interval '9 days', (array['given','progress'])[e], 'Lê Thị Thử', t.lead_agency_id, 'Đang thực hiện theo kế hoạch.'
		from work.task t, generate_series(1, 2) e;
	insert into work.task_counter (unit_id, year, last_number) select id, $1, ${TASKS} from identity.unit where kind = 'ward';
	insert into auth.session (id, "expiresAt", token, "updatedAt", "userId")
		select 'bench', now() + interval '30 days', '${TOKEN}', now(), id from auth."user" where username = 'phu-trach';`

/** Fills an empty database with the sample ward and the rows, once. */
export async function makeRows(ownerUrl: string, year: number): Promise<void> {
	await migrate(ownerUrl)
	const client = new pg.Client({ connectionString: ownerUrl })
	await client.connect()
	try {
		const { rows } = await client.query<{ made: boolean }>('select exists (select from identity.unit) as made')
		if (rows[0]!.made) return
		await makeSampleWard(ownerUrl)
		await client.query('begin')
		for (const statement of ROWS.split(';\n')) await client.query(statement.replaceAll('$1', String(year)))
		await client.query('commit')
		await client.query('analyze')
	} finally {
		await client.end()
	}
}

/** The officer's signed session cookie, as better-auth makes it. */
export function cookieOf(secret: string): string {
	const signature = createHmac('sha256', secret).update(TOKEN).digest('base64')
	return `sanhvai.session_token=${encodeURIComponent(`${TOKEN}.${signature}`)}`
}

import type pg from 'pg'

/** Fills a ward with cases and looks by plain SQL, as the owner. Their sealed bytes are random: nobody opens them. */
export async function makeMany(owner: pg.Client, unit: string, cases: number, looks: number): Promise<void> {
	await owner.query(`insert into protection.case_file (unit_id, id, code, opened_at, opened_by, state, step, case_worker_id)
		select $1, gen_random_uuid(), 'KX-' || lpad((n + 1000)::text, 7, '0'), now() - n * interval '1 minute', gen_random_uuid(), 'open', 1 + n % 5, gen_random_uuid()
		from generate_series(1, $2) n`, [unit, cases])
	await owner.query(`insert into protection.record_key (unit_id, record_id, unit_key_version, wrapped)
		select unit_id, id, 1, decode(repeat('ab', 61), 'hex') from protection.case_file where code like 'KX-0______'`)
	for (const part of ['person', 'contact', 'danger', 'plan']) {
		await owner.query(`insert into protection.case_part (unit_id, case_id, part, sealed, by_person, at)
			select unit_id, id, $1, decode(repeat('cd', 300), 'hex'), case_worker_id, opened_at from protection.case_file where code like 'KX-0______'`, [part])
	}
	await owner.query(`insert into protection.case_event (unit_id, id, case_id, at, by_person, kind, sealed)
		select unit_id, gen_random_uuid(), id, opened_at, case_worker_id, 'answered', decode(repeat('ef', 80), 'hex') from protection.case_file, generate_series(1, 5) where code like 'KX-0______'`)
	const { rows: [head] } = await owner.query<{ seq: string }>('select seq from protection.trace_head where unit_id = $1', [unit])
	// looks of other cases behind the chain's end, as if made before: the numbers go down below those already there
	await owner.query(`with cases as (select array_agg(id) as ids from protection.case_file where unit_id = $1 and code like 'KX-0______')
		insert into protection.trace (unit_id, seq, at, person_id, verb, outcome, subject_kind, subject_id, reason_code, from_address, mark)
		select $1, -n, now() - n * interval '1 second', cases.ids[1 + n % $2], 'open-case', 'looked', 'case', cases.ids[1 + (n * 7) % $2], 'assigned', '10.0.0.1', decode(repeat('01', 32), 'hex')
		from cases, generate_series(1, $3) n`, [unit, cases, looks])
	if (!head) throw new Error('no chain to stand behind')
	// as tables stand that were not filled a second ago: a ward comes to five million looks in years
	await owner.query('vacuum (analyze) protection.case_file, protection.record_key, protection.case_part, protection.case_event, protection.trace')
}

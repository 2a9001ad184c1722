-- A stay and its clocks are told by the day: the same instant in a case's history would tell who stays where.
-- (The ids of earlier stays still hold the moment they were made.)
update protection.stay set from_at = date_trunc('day', from_at, 'Asia/Ho_Chi_Minh'), to_at = date_trunc('day', to_at, 'Asia/Ho_Chi_Minh');
update protection.clock set started_at = date_trunc('day', started_at, 'Asia/Ho_Chi_Minh'),
  stopped_at = case when stopped_at > due_at and date_trunc('day', stopped_at, 'Asia/Ho_Chi_Minh') <= due_at then due_at + interval '1 millisecond' else date_trunc('day', stopped_at, 'Asia/Ho_Chi_Minh') end
  where subject_kind = 'stay';

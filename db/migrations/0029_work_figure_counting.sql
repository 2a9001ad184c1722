-- new: adds to what was reported before; cumulative: replaces it, the sum since the task began
alter table work.figure add column counting text not null default 'new' check (counting in ('new', 'cumulative'));

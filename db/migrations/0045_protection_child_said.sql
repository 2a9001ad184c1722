-- What was answered to "is it about a child under 16": a plain no is not "nobody knows". child_path says only that child law began.
alter table protection.alert add column child_said text not null default 'unsaid' check (child_said in ('yes', 'no', 'unsaid'));
update protection.alert set child_said = 'yes' where child_path;

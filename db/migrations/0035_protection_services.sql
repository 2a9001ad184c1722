-- Of what kind the receiver is (police, health, shelter …): it decides which facts may go there and who of the body may
-- open them. What was found about a referral sent without consent. The exact place of a service stands apart from its
-- words, so that a list of services never unseals one.
alter table protection.consent add column receiver text not null default 'other';
alter table protection.consent alter column receiver drop default;
alter table protection.referral add column receiver text not null default 'other';
alter table protection.referral alter column receiver drop default;
alter table protection.referral add column finding text not null default '' check (finding in ('', 'justified', 'not-justified'));
alter table protection.referral add column sealed_finding bytea;
alter table protection.service add column sealed_place bytea;
alter table protection.service add column publish_how text not null default ''; -- spoken, written, signed
-- What the daily work looks for.
create index referral_by_end on protection.referral (unit_id, until_on) where sealed_facts is not null;
create index service_by_kind on protection.service (unit_id, kind);

-- Another name of a body as somebody typed it; '' for names kept before, which only the folded form has.
alter table identity.unit_alias add column words text not null default '';

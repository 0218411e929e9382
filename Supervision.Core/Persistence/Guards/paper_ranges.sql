-- 预留号段: which numbers of paper forms were set aside, when and by whom. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on paper_ranges;
create trigger refuse_change before update or delete or truncate on paper_ranges
    for each statement execute function refuse_change('预留的号段');

create or replace function require_new_range() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.first < 1 or new.last < new.first or new.reserved #>> '{by,department}' is distinct from new.department or exists (
        select 1 from paper_ranges as other
        where other.department = new.department and other.prefix = new.prefix and other.first <= new.last and other.last >= new.first)
    then
        raise exception '号段由本部门预留，不得与以前的重叠。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_new_range on paper_ranges;
create trigger require_new_range before insert on paper_ranges for each row execute function require_new_range();

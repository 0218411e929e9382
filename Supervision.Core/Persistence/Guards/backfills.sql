-- 补录: which check was made on which paper, within which outage. Only ever added to; a number is used once.
-- The program may change: nothing.

drop trigger if exists refuse_change on backfills;
create trigger refuse_change before update or delete or truncate on backfills
    for each statement execute function refuse_change('补录');

-- The number was reserved before the check was made, and the check lies within the outage.
create or replace function require_reserved_number() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if num_nonnulls(new."check", new.visit) <> 1 or new.entered #>> '{by,department}' is distinct from new.department then
        raise exception '补录须是本部门的一项检查或者一次紧急检查。' using errcode = 'SV001';
    end if;

    if not exists (
        select 1 from paper_ranges as reserved
        where reserved.id = new.range and reserved.department = new.department and starts_with(new.number, reserved.prefix)
            and substr(new.number, length(reserved.prefix) + 1) ~ '^[1-9][0-9]{0,8}号$'
            and rtrim(substr(new.number, length(reserved.prefix) + 1), '号')::int between reserved.first and reserved.last
            and (reserved.reserved ->> 'at')::timestamptz <= new.made_at)
    then
        raise exception '补录的文号须在本部门事先预留的号段里。' using errcode = 'SV001';
    end if;

    if not exists (
        select 1 from system_outages as stated
        where stated.id = new.outage and (stated.is_of_city or stated.department = new.department) and new.made_at between stated."from" and stated.until)
    then
        raise exception '补录的检查须在登记的系统停用期间。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_reserved_number on backfills;
create trigger require_reserved_number before insert on backfills for each row execute function require_reserved_number();

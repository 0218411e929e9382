-- 例外登记: which pair one person may do, signed by the head of the office, who is not that person; ended once, by the head.
-- The program may change: ended, ended_because.

drop trigger if exists refuse_change on pair_waivers;
create trigger refuse_change before delete or truncate on pair_waivers
    for each statement execute function refuse_change('例外登记');

create or replace function refuse_exception_change() returns trigger language plpgsql as $$
begin
    if (old.id, old.number, old.department, old.person, old.person_name, old.pair, old.reason, old."from", old.until, old.signed)
       is distinct from (new.id, new.number, new.department, new.person, new.person_name, new.pair, new.reason, new."from", new.until, new.signed)
       or (old.ended is not null and (old.ended, old.ended_because) is distinct from (new.ended, new.ended_because))
    then
        raise exception '例外登记和终止以后不得更改。' using errcode = 'SV001';
    end if;

    if old.ended is null and new.ended is not null
       and (new.ended #>> '{by,isChief}' is distinct from 'true' or new.ended #>> '{by,department}' is distinct from new.department)
    then
        raise exception '例外须由本部门主要负责人终止。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_exception_change on pair_waivers;
create trigger refuse_exception_change before update on pair_waivers for each row execute function refuse_exception_change();

create or replace function require_signed_exception() returns trigger language plpgsql as $$
begin
    if new.ended is not null then
        raise exception '例外先登记，以后才能终止。' using errcode = 'SV001';
    end if;

    -- As ExceptionPairs: for nothing else is there an exception.
    if new.pair not in ('plan-drafted-reviewed', 'registrar-planner', 'registrar-unit-head') then
        raise exception '这两步任何时候都须由不同的人办理，不能登记例外。' using errcode = 'SV001';
    end if;

    if new.signed #>> '{by,isChief}' is distinct from 'true' or new.signed #>> '{by,department}' is distinct from new.department
       or new.signed #>> '{by,id}' is null
       or new.person::text in (new.signed #>> '{by,id}', coalesce(new.signed #>> '{by,standsInFor}', ''))
    then
        raise exception '例外须由本部门主要负责人签署，不能为自己登记。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_signed_exception on pair_waivers;
create trigger require_signed_exception before insert on pair_waivers for each row execute function require_signed_exception();

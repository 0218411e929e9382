-- 例外登记: which pair one person may do, signed by the head of the office, who is not that person. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on pair_waivers;
create trigger refuse_change before update or delete or truncate on pair_waivers
    for each statement execute function refuse_change('例外登记');

create or replace function require_signed_exception() returns trigger language plpgsql as $$
begin
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

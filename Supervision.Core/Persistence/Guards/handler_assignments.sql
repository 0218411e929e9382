-- 指定办案人员: who handles a breach, or goes to one re-check, from a day on. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on handler_assignments;
create trigger refuse_change before update or delete or truncate on handler_assignments
    for each statement execute function refuse_change('指定办案人员');

create or replace function require_assignment() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if new."by" #>> '{by,role}' is distinct from 'unit-head' or new."by" #>> '{by,department}' is distinct from new.department
       or coalesce(cardinality(persons_in(new.officers)), 0) < 2 or coalesce(btrim(new.reasons), '') = ''
       or not exists (select 1 from breaches where id = new.breach and department = new.department)
       or new.paper is not null and not exists (select 1 from recheck_orders where paper = new.paper and breach = new.breach)
    then
        raise exception '办案人员由本部门承办机构负责人指定，至少两名，写明理由。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_assignment on handler_assignments;
create trigger require_assignment before insert on handler_assignments for each row execute function require_assignment();

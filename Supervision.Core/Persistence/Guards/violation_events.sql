-- 违法记录: what earlier decisions say of a subject. Only ever added to; what a decision made of it stands in the case.
-- The program may change: nothing.

drop trigger if exists refuse_change on violation_events;
create trigger refuse_change before update or delete or truncate on violation_events
    for each statement execute function refuse_change('违法记录');

-- 查询违法记录: of the subjects that are asked for, the events that every department has recorded; what was found becomes evidence of the case.
create or replace function violations_of(subjects text[]) returns setof violation_events language plpgsql stable security definer as $$
begin
    if sv_department() is null and not sv_program() then
        return;
    end if;

    return query select * from violation_events where subject = any(subjects);
end $$;

-- Among how many it was searched.
create or replace function violations_recorded() returns bigint language plpgsql stable security definer as $$
begin
    return (select count(*) from violation_events);
end $$;

revoke execute on function violations_of(text[]), violations_recorded() from public;

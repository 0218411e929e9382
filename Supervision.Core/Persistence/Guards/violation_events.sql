-- 违法记录: what earlier decisions say of a subject. Only ever added to; what a decision made of it stands in the case.
-- The program may change: nothing.

drop trigger if exists refuse_change on violation_events;
create trigger refuse_change before update or delete or truncate on violation_events
    for each statement execute function refuse_change('违法记录');

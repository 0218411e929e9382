-- 对账记录: what a channel itself lists as published. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on reconciliations;
create trigger refuse_change before update or delete or truncate on reconciliations
    for each statement execute function refuse_change('对账记录');

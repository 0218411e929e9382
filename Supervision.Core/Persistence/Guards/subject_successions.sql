-- 主体承继记录: which subject follows which. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on subject_successions;
create trigger refuse_change before update or delete or truncate on subject_successions
    for each statement execute function refuse_change('主体承继记录');

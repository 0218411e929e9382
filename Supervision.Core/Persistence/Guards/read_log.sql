-- 读取记录: who read what is sealed or not public. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on read_log;
create trigger refuse_change before update or delete or truncate on read_log
    for each statement execute function refuse_change('读取记录');

drop trigger if exists wait_for_anchor on read_log;
create trigger wait_for_anchor before insert on read_log for each statement execute function wait_for_anchor();

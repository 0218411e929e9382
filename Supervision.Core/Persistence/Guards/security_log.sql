-- 安全记录: sign-ins, refusals, sessions that ended. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on security_log;
create trigger refuse_change before update or delete or truncate on security_log
    for each statement execute function refuse_change('安全记录');

drop trigger if exists wait_for_anchor on security_log;
create trigger wait_for_anchor before insert on security_log for each statement execute function wait_for_anchor();

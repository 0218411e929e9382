-- 审计记录: who did what, and when. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on audit_entries;
create trigger refuse_change before update or delete or truncate on audit_entries
    for each statement execute function refuse_change('审计记录');

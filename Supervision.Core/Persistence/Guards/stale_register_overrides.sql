-- 名录过期放行: who answers for drawing from a register that is behind. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on stale_register_overrides;
create trigger refuse_change before update or delete or truncate on stale_register_overrides
    for each statement execute function refuse_change('名录过期放行');

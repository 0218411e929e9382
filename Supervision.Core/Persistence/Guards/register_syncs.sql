-- 名录同步: that a register was brought up to date. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on register_syncs;
create trigger refuse_change before update or delete or truncate on register_syncs
    for each statement execute function refuse_change('名录同步记录');

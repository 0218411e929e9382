-- 人员不足时的安排: whose people join where a register is too small. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on small_register_uses;
create trigger refuse_change before update or delete or truncate on small_register_uses
    for each statement execute function refuse_change('人员不足时的安排');

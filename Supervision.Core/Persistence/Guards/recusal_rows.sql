-- 冻结的回避名单: who may not go to whom. Stands from the commitment on.
-- The program may change: nothing.

drop trigger if exists refuse_change on recusal_rows;
create trigger refuse_change before update or delete or truncate on recusal_rows
    for each statement execute function refuse_change('冻结的回避名单');

drop trigger if exists refuse_late_line on recusal_rows;
create trigger refuse_late_line after insert on recusal_rows
    referencing new table as added for each statement execute function refuse_late_line();

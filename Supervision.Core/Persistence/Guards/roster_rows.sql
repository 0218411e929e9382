-- 冻结的人员名单: who may be sent. Stands from the commitment on.
-- The program may change: nothing.

drop trigger if exists refuse_change on roster_rows;
create trigger refuse_change before update or delete or truncate on roster_rows
    for each statement execute function refuse_change('冻结的人员名单');

drop trigger if exists refuse_late_line on roster_rows;
create trigger refuse_late_line after insert on roster_rows
    referencing new table as added for each statement execute function refuse_late_line();

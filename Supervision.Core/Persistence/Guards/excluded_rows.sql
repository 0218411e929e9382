-- 剔除记录: who was left out of the frame, and why. Stands from the commitment on.
-- The program may change: nothing.

drop trigger if exists refuse_change on excluded_rows;
create trigger refuse_change before update or delete or truncate on excluded_rows
    for each statement execute function refuse_change('剔除记录');

drop trigger if exists refuse_late_line on excluded_rows;
create trigger refuse_late_line after insert on excluded_rows
    referencing new table as added for each statement execute function refuse_late_line();

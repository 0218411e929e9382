-- 冻结的名录: who may be drawn. Stands from the commitment on.
-- The program may change: nothing.

drop trigger if exists refuse_change on frame_rows;
create trigger refuse_change before update or delete or truncate on frame_rows
    for each statement execute function refuse_change('冻结的名录');

drop trigger if exists refuse_late_line on frame_rows;
create trigger refuse_late_line after insert on frame_rows
    referencing new table as added for each statement execute function refuse_late_line();

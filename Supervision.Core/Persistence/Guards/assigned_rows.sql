-- 人员分配: who goes to whom. Comes with the draw, in its transaction, and stands.
-- The program may change: nothing.

drop trigger if exists refuse_change on assigned_rows;
create trigger refuse_change before update or delete or truncate on assigned_rows
    for each statement execute function refuse_change('人员分配');

drop trigger if exists refuse_early_result on assigned_rows;
create trigger refuse_early_result after insert on assigned_rows
    referencing new table as added for each statement execute function refuse_early_result();

drop trigger if exists refuse_late_row on assigned_rows;
create constraint trigger refuse_late_row after insert on assigned_rows deferrable initially deferred for each row execute function refuse_late_row();

-- 抽取结果: whom chance named. Comes with the draw, in its transaction, and stands.
-- The program may change: nothing.

drop trigger if exists refuse_change on drawn_rows;
create trigger refuse_change before update or delete or truncate on drawn_rows
    for each statement execute function refuse_change('抽取结果');

drop trigger if exists refuse_early_result on drawn_rows;
create trigger refuse_early_result after insert on drawn_rows
    referencing new table as added for each statement execute function refuse_early_result();

drop trigger if exists refuse_late_row on drawn_rows;
create constraint trigger refuse_late_row after insert on drawn_rows deferrable initially deferred for each row execute function refuse_late_row();

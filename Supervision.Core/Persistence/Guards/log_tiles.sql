-- 日志树: hashes of the tree over the log. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on log_tiles;
create trigger refuse_change before update or delete or truncate on log_tiles
    for each statement execute function refuse_change('日志树');

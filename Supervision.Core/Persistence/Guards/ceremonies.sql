-- 抽取仪式: when, where and before whom draws are made. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on ceremonies;
create trigger refuse_change before update or delete or truncate on ceremonies
    for each statement execute function refuse_change('抽取仪式');

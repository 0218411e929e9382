-- 抽取仪式的任务: what a ceremony draws. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on ceremony_tasks;
create trigger refuse_change before update or delete or truncate on ceremony_tasks
    for each statement execute function refuse_change('抽取仪式的任务');

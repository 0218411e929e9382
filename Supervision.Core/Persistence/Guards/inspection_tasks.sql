-- 抽查任务: what is checked, by whom, in which part of the register. It stands in the log from the moment it is made, and stays.
-- The program may change: nothing.

drop trigger if exists refuse_change on inspection_tasks;
create trigger refuse_change before update or delete or truncate on inspection_tasks
    for each statement execute function refuse_change('抽查任务');

create or replace function require_task_in_log() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from logged_now('TaskMade', new.number) as record where record = logged_task(new)) then
        raise exception '建立抽查任务须在同一步把任务的全部内容写入透明日志。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_task_in_log on inspection_tasks;
create constraint trigger require_task_in_log after insert on inspection_tasks
    deferrable initially deferred for each row execute function require_task_in_log();

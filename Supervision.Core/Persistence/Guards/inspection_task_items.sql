-- 抽查任务的事项: which published version a task uses. Comes with the task and says what the task says.
-- The program may change: nothing.

drop trigger if exists refuse_change on inspection_task_items;
create trigger refuse_change before update or delete or truncate on inspection_task_items
    for each statement execute function refuse_change('抽查任务的事项');

create or replace function require_item_of_task() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from inspection_tasks as made
        where made.id = new.task and made.items @> jsonb_build_array(jsonb_build_object('versionId', new.version))
            and exists (select 1 from logged_now('TaskMade', made.number)))
    then
        raise exception '任务的事项在建立任务时确定，不得另行增加。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_item_of_task on inspection_task_items;
create constraint trigger require_item_of_task after insert on inspection_task_items
    deferrable initially deferred for each row execute function require_item_of_task();

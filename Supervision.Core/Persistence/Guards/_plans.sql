-- 计划和任务在日志里的样子: what the log keeps of a planned task and of a task, made from the rows, so that an entry which says anything else
-- does not stand for them. Used by annual_plans and inspection_tasks.

create or replace function logged_scope(scope jsonb) returns jsonb language sql immutable as $$
    select jsonb_build_object(
        'regions', scope -> 'regions', 'industries', scope -> 'industries', 'kinds', scope -> 'kinds',
        'isDirected', jsonb_array_length(scope -> 'regions') + jsonb_array_length(scope -> 'industries') + jsonb_array_length(scope -> 'kinds') > 0)
$$;

create or replace function logged_tasks(tasks jsonb) returns jsonb language sql immutable as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'line', task -> 'line', 'title', task -> 'title', 'lead', task -> 'lead', 'participants', task -> 'participants', 'items', task -> 'items',
        'scope', logged_scope(task -> 'scope'), 'from', task -> 'from', 'to', task -> 'to',
        'isJoint', jsonb_array_length(task -> 'participants') > 1) order by place), '[]')
    from jsonb_array_elements(tasks) with ordinality as planned(task, place)
$$;

-- Members that do not apply are left out, as the program leaves them out.
create or replace function logged_task(task inspection_tasks) returns jsonb language sql stable as $$
    select jsonb_strip_nulls(jsonb_build_object(
        'title', task.title,
        'plan', (select number from annual_plans where id = task.plan),
        'line', task.plan_line,
        'ground', lower(regexp_replace(task.ground, '([a-z])([A-Z])', '\1-\2', 'g')),
        'groundDocument', task.ground_document,
        'backCheck', task.back_check,
        'lead', task.lead,
        'participants', task.participants,
        'items', (
            select coalesce(jsonb_agg(jsonb_build_object(
                'code', item -> 'code', 'version', item -> 'version', 'department', item -> 'department', 'name', item -> 'name') order by place), '[]')
            from jsonb_array_elements(task.items) with ordinality as used(item, place)),
        'scope', logged_scope(task.scope),
        'from', task."from",
        'to', task."to",
        'isJoint', jsonb_array_length(task.participants) > 1,
        'isSealed', task.sealed,
        'publishesDrawnList', task.publishes_drawn_list))
$$;

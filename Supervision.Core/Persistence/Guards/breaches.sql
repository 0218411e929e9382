-- 违法线索: a problem found at a check and handed on. Only ever added to, with the review of a result.
-- The program may change: nothing.

drop trigger if exists refuse_change on breaches;
create trigger refuse_change before update or delete or truncate on breaches
    for each statement execute function refuse_change('违法线索');

-- Nobody is accused of what no reviewed result says: it comes with the review, whose entry in the log is written in the same transaction.
create or replace function require_review_of_breach() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from inspection_checks as made
        where made.id = new."check" and made.target = new.target and made.reviewed is not null and made.ended_on = new.found_on
            and exists (select 1 from logged_now('ResultDisclosed', task_number(made.task)) as told where told ->> 'record' = made.id::text)
            and exists (
                select 1 from jsonb_array_elements(made.items) as seen
                where seen ->> 'item' = new.item and seen ->> 'department' = new.department and seen ->> 'problem' = new.description))
    then
        raise exception '违法线索只随检查结果的审核产生，所写的须是审核的结果中发现的问题。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_review_of_breach on breaches;
create constraint trigger require_review_of_breach after insert on breaches
    deferrable initially deferred for each row execute function require_review_of_breach();

-- 清单版本: what a list says, and its adoption.
-- The program may change: adopted, confirmed, in_force_from.

-- A list version is never edited in place: its text stands from the first, its adoption once made, and a confirmed clause stays confirmed.
-- Confirmations are added one behind the other, each of a clause that the list has and that was not confirmed before, by legal review.
create or replace function confirmed_further(before list_versions, after list_versions) returns boolean language sql immutable as $$
    select jsonb_array_length(after.confirmed) >= jsonb_array_length(before.confirmed)
        and not exists (
            select 1 from jsonb_array_elements(before.confirmed) with ordinality as stood(confirmation, place)
            where after.confirmed -> (place - 1)::int is distinct from confirmation)
        and not exists (
            select 1 from jsonb_array_elements(after.confirmed) with ordinality as added(confirmation, place)
            where place > jsonb_array_length(before.confirmed) and (
                confirmation #>> '{by,by,role}' is distinct from 'legal-reviewer'
                or not after.clauses @> jsonb_build_array(jsonb_build_object('item', confirmation -> 'item'))
                or before.confirmed @> jsonb_build_array(jsonb_build_object('item', confirmation -> 'item'))))
$$;

create or replace function refuse_list_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.list, old.number, old.name, old.title, old.sum, old.first_day, old.clauses, old.drafted, old.seed)
       is distinct from (new.list, new.number, new.name, new.title, new.sum, new.first_day, new.clauses, new.drafted, new.seed)
       or (old.adopted is not null and (old.adopted, old.in_force_from) is distinct from (new.adopted, new.in_force_from))
       or not confirmed_further(old, new)
    then
        raise exception '清单版本不得修改或删除，需要修改的，另行导入新的版本。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_list_change on list_versions;
create trigger refuse_list_change before update or delete on list_versions for each row execute function refuse_list_change();

-- Which text is the law here from which day stands in the log: by itself, or with all that came with the program.
create or replace function require_list_in_log() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and new.confirmed <> '[]' then
        raise exception '清单的条款在导入以后逐条核对。' using errcode = 'SV001';
    end if;

    if new.adopted is null or tg_op = 'UPDATE' and old.adopted is not null then
        return null;
    end if;

    if not new.seed and (new.adopted #>> '{by,role}' is distinct from 'approver' or exists (
        select 1 from jsonb_array_elements(new.clauses) as clause
        where not new.confirmed @> jsonb_build_array(jsonb_build_object('item', clause -> 'item'))))
    then
        raise exception '清单的条款由法制审核逐条核对之后，由负责人采用。' using errcode = 'SV002';
    end if;

    if new.seed and tg_op = 'INSERT' and exists (
        select 1 from logged_now('ListAdopted', 'rules') as record
        where record -> 'lists' @> jsonb_build_array(jsonb_build_object('name', new.name, 'sum', new.sum))
            or record -> 'others' @> to_jsonb(array[new.name || ' ' || new.sum]))
    then
        return null;
    end if;

    if not new.seed and exists (
        select 1 from logged_now('ListAdopted', new.list || '@' || new.number) as record
        where record = jsonb_build_object(
            'list', new.list, 'version', new.number, 'title', new.title, 'from', new.in_force_from, 'sum', new.sum))
    then
        return null;
    end if;

    raise exception '采用清单须在同一步把清单、版本、施行日期和文本摘要写入透明日志。' using errcode = 'SV001';
end $$;

drop trigger if exists require_list_in_log on list_versions;
create constraint trigger require_list_in_log after insert or update on list_versions
    deferrable initially deferred for each row execute function require_list_in_log();

-- 清单版本: what a list says, and its adoption.
-- The program may change: adopted, confirmed, in_force_from.

-- A list version is never edited in place: its text stands from the first, its adoption once made, and a confirmed clause stays confirmed.
create or replace function refuse_list_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.list, old.number, old.name, old.title, old.sum, old.first_day, old.clauses, old.drafted, old.seed)
       is distinct from (new.list, new.number, new.name, new.title, new.sum, new.first_day, new.clauses, new.drafted, new.seed)
       or (old.adopted is not null and (old.adopted, old.in_force_from) is distinct from (new.adopted, new.in_force_from))
       or not new.confirmed @> old.confirmed
    then
        raise exception '清单版本不得修改或删除，需要修改的，另行导入新的版本。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_list_change on list_versions;
create trigger refuse_list_change before update or delete on list_versions for each row execute function refuse_list_change();

-- 登录会话: who is at work, in which role. Its end may be put off while it is used, never beyond its latest; once ended it stays so.
-- The program may change: confirmed_at, ended_at, ends_at, seen_at.

create or replace function refuse_session_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or (old.hash, old.id, old.account, old."grant", old.person, old.name, old.department, old.role, old.is_chief, old.regions, old.way,
           old.is_command_line, old.address, old.opened_at, old.latest_end, old.deputation, old.stands_in_for, old.stands_in_name, old.stands_in_by)
       is distinct from (new.hash, new.id, new.account, new."grant", new.person, new.name, new.department, new.role, new.is_chief, new.regions, new.way,
           new.is_command_line, new.address, new.opened_at, new.latest_end, new.deputation, new.stands_in_for, new.stands_in_name, new.stands_in_by)
       or (old.ended_at is not null and old is distinct from new)
    then
        raise exception '登录会话属于谁、以什么角色，打开以后不得更改或删除；结束以后不再打开。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_session_change on office_sessions;
create trigger refuse_session_change before update or delete on office_sessions for each row execute function refuse_session_change();

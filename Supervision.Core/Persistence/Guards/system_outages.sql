-- 系统停用: from when until when the program could not be used, as it was stated afterwards. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on system_outages;
create trigger refuse_change before update or delete or truncate on system_outages
    for each statement execute function refuse_change('系统停用的登记');

create or replace function require_stated_outage() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new."from" >= new.until or new.until > (new.stated ->> 'at')::timestamptz
       or new.stated #>> '{by,department}' is distinct from new.department
       or new.is_of_city <> (new.stated #>> '{by,role}' is not distinct from 'system-administrator')
    then
        raise exception '系统停用在恢复以后登记；全市的由系统管理员登记，本部门的由负责人登记。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_stated_outage on system_outages;
create trigger require_stated_outage before insert on system_outages for each row execute function require_stated_outage();

-- 无事不扰名单: entered by one, confirmed by the head, ended once with a reason; what was entered stands.
-- The program may change: confirmed, ended, ended_because.

create or replace function refuse_white_list_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception '无事不扰名单的登记不得删除。' using errcode = 'SV001';
    end if;

    if tg_op = 'INSERT' then
        if num_nonnulls(new.confirmed, new.ended, new.ended_because) > 0 or coalesce(btrim(new.reason), '') = ''
           or new.entered #>> '{by,department}' is distinct from new.department
        then
            raise exception '无事不扰名单由本部门写明理由登记，确认在以后。' using errcode = 'SV001';
        end if;

        return new;
    end if;

    if (old.id, old.department, old.target, old.target_name, old.reason, old.until, old.entered)
       is distinct from (new.id, new.department, new.target, new.target_name, new.reason, new.until, new.entered)
       or old.confirmed is not null and old.confirmed is distinct from new.confirmed
       or old.ended is not null and (old.confirmed, old.ended, old.ended_because) is distinct from (new.confirmed, new.ended, new.ended_because)
    then
        raise exception '无事不扰名单登记、确认和停止以后不得更改。' using errcode = 'SV001';
    end if;

    if new.confirmed is not null and new.confirmed #>> '{by,role}' is distinct from 'approver' then
        raise exception '无事不扰名单须由负责人确认。' using errcode = 'SV001';
    end if;

    if (new.ended is null) is distinct from (coalesce(btrim(new.ended_because), '') = '') then
        raise exception '停止须由经办人签名并写明理由。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_white_list_change on white_list_entries;
create trigger refuse_white_list_change before insert or update or delete on white_list_entries for each row execute function refuse_white_list_change();

-- Each step with the act of who signs it. At the end of the transaction, since the audit entry comes after the row.
create or replace function require_act_of_white_list() returns trigger language plpgsql as $$
declare
    signed jsonb := coalesce(new.ended, new.confirmed, new.entered);
begin
    if not exists (select 1 from audited_now() as entry where entry.person = signed #>> '{by,person}' and entry.object = new.target) then
        raise exception '无事不扰名单的每一步须由签名的人同时记入审计记录。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_act_of_white_list on white_list_entries;
create constraint trigger require_act_of_white_list after insert or update on white_list_entries
    deferrable initially deferred for each row execute function require_act_of_white_list();

-- 抽查比例方案: drafted by one, adopted by the head of the same department; what was drafted stands, and so does what was adopted.
-- The program may change: adopted, effect.

create or replace function refuse_ratio_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception '抽查比例方案不得删除。' using errcode = 'SV001';
    end if;

    if tg_op = 'INSERT' then
        if new.adopted is not null or new.effect is not null or coalesce(btrim(new.reason), '') = ''
           or new.drafted #>> '{by,department}' is distinct from new.department
        then
            raise exception '抽查比例方案由本部门写明理由起草，采用在以后。' using errcode = 'SV001';
        end if;

        return new;
    end if;

    if (old.id, old.department, old.number, old."from", old.ratios, old.reserve_share, old.undisturbed_share, old.reason, old.drafted)
       is distinct from (new.id, new.department, new.number, new."from", new.ratios, new.reserve_share, new.undisturbed_share, new.reason, new.drafted)
       or old.adopted is not null and (old.adopted, old.effect) is distinct from (new.adopted, new.effect)
    then
        raise exception '抽查比例方案起草和采用以后不得更改，要改的另起草一个版本。' using errcode = 'SV001';
    end if;

    if new.adopted #>> '{by,role}' is distinct from 'approver' or coalesce(btrim(new.effect), '') = ''
       or new.adopted #>> '{by,department}' is distinct from new.department
    then
        raise exception '抽查比例方案须由本部门负责人看过对计划的影响之后采用。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_ratio_change on ratio_schemes;
create trigger refuse_ratio_change before insert or update or delete on ratio_schemes for each row execute function refuse_ratio_change();

-- Each step with the act of who signs it. At the end of the transaction, since the audit entry comes after the row.
create or replace function require_act_of_ratios() returns trigger language plpgsql as $$
declare
    signed jsonb := coalesce(new.adopted, new.drafted);
begin
    if not exists (
        select 1 from audited_now() as entry
        where entry.person = signed #>> '{by,person}' and entry.object = new.department || '-' || new.number)
    then
        raise exception '抽查比例方案的起草和采用须由签名的人同时记入审计记录。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_act_of_ratios on ratio_schemes;
create constraint trigger require_act_of_ratios after insert or update on ratio_schemes
    deferrable initially deferred for each row execute function require_act_of_ratios();

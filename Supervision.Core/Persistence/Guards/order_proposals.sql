-- 责令改正提议: proposed by who handles the breach, decided once by another. What was proposed stands.
-- The program may change: decided.

create or replace function refuse_order_proposal_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        raise exception '责令改正的提议不得删除。' using errcode = 'SV001';
    end if;

    -- One after the other for each breach, so that who comes second sees what the first has written.
    perform pg_advisory_xact_lock(hashtextextended('order:' || new.breach::text, 0));

    if tg_op = 'INSERT' then
        if new.decided is not null or new.proposed #>> '{by,department}' is distinct from new.department
           or not exists (select 1 from breaches where id = new.breach and department = new.department and target = new.target)
        then
            raise exception '责令改正由办理线索的部门提出，审批在以后。' using errcode = 'SV001';
        end if;

        if exists (select 1 from recheck_orders where breach = new.breach and (result ->> 'corrected')::boolean is not true) then
            raise exception '这条线索已有未了的责令改正，一条线索只有一份。' using errcode = 'SV001';
        end if;

        return new;
    end if;

    if (old.id, old.breach, old.department, old.target, old.target_name, old.text, old.proposed)
       is distinct from (new.id, new.breach, new.department, new.target, new.target_name, new.text, new.proposed)
       or old.decided is not null and old.decided is distinct from new.decided
    then
        raise exception '责令改正的提议不得更改，审批只有一次。' using errcode = 'SV001';
    end if;

    if new.decided is not null and (
        coalesce(new.decided #>> '{by,by,role}', '') not in ('approver', 'unit-head')
        or new.decided #>> '{by,by,department}' is distinct from new.department
        or coalesce(btrim(new.decided ->> 'opinion'), '') = '' and (new.decided ->> 'approved')::boolean is not true
        or ((new.decided ->> 'approved')::boolean is true) is distinct from (new.decided ->> 'paper' is not null))
    then
        raise exception '责令改正由本部门承办机构负责人或者负责人审批；批准的随通知书，退回的写明意见。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_order_proposal_change on order_proposals;
create trigger refuse_order_proposal_change before insert or update or delete on order_proposals
    for each row execute function refuse_order_proposal_change();

-- Each step with the act of who signs it, and an approval with the order that it makes. At the end of the transaction.
create or replace function require_act_of_order_proposal() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (select 1 from audited_now() as entry where entry.person = coalesce(new.decided #>> '{by,by,person}', new.proposed #>> '{by,person}')) then
        raise exception '责令改正的提出和审批须由签名的人同时记入审计记录。' using errcode = 'SV001';
    end if;

    if (new.decided ->> 'approved')::boolean is true
       and not exists (select 1 from recheck_orders where proposal = new.id and paper = new.decided ->> 'paper')
    then
        raise exception '批准责令改正须同时登记改正期限。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_act_of_order_proposal on order_proposals;
create constraint trigger require_act_of_order_proposal after insert or update on order_proposals
    deferrable initially deferred for each row execute function require_act_of_order_proposal();

-- 行政指导: given with its letter, handed over, answered in the subject's words, revisited, closed; each step is signed and added at the end.
-- The program may change: steps.

-- Which state may follow which; the same as GuidanceStates.
create or replace function guidance_may_follow(before text, after text) returns boolean
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
    select case before
        when 'given' then after in ('co-signed', 'delivered', 'closed')
        when 'co-signed' then after in ('delivered', 'closed')
        when 'delivered' then after in ('answered', 'revisited')
        when 'answered' then after in ('answered', 'revisited', 'closed')
        when 'revisited' then after in ('answered', 'revisited', 'closed')
        else false end
$$;

create or replace function refuse_guidance_change() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    step jsonb;
    before jsonb;
begin
    if tg_op = 'DELETE' then
        raise exception '行政指导不得删除。' using errcode = 'SV001';
    end if;

    step := new.steps -> -1;

    if coalesce(step #>> '{by,by,person}', '') = '' or step #>> '{by,at}' is null then
        raise exception '行政指导的每一步须由经办人签名。' using errcode = 'SV001';
    end if;

    if tg_op = 'INSERT' then
        if jsonb_array_length(new.steps) <> 1 or step ->> 'state' <> 'given' or step ->> 'revisitOn' is null
            or char_length(btrim(new.text ->> 'suggestion')) < 10
        then
            raise exception '行政指导只能从出具开始，写明建议的做法和回访日期。' using errcode = 'SV001';
        end if;

        return new;
    end if;

    before := old.steps -> -1;

    if (old.id, old.paper, old.department, old.target, old.target_name, old.kind, old.occasion, old.text)
       is distinct from (new.id, new.paper, new.department, new.target, new.target_name, new.kind, new.occasion, new.text)
    then
        raise exception '行政指导书的内容不得更改。' using errcode = 'SV001';
    end if;

    if new.steps is distinct from old.steps || jsonb_build_array(step) then
        raise exception '行政指导的经过只能在后面加一步，以前的不得更改或删除。' using errcode = 'SV001';
    end if;

    if not guidance_may_follow(before ->> 'state', step ->> 'state') or (step #>> '{by,at}')::timestamptz < (before #>> '{by,at}')::timestamptz then
        raise exception '行政指导须按出具、送达、答复、回访、办结的次序办理，不得跳过或者倒退。' using errcode = 'SV001';
    end if;

    if before ->> 'state' = 'given' and step ->> 'state' <> 'closed' and (new.kind = 'Interview') is distinct from (step ->> 'state' = 'co-signed') then
        raise exception '约谈须先由两名执法人员签名，其他的指导不用。' using errcode = 'SV001';
    end if;

    if step ->> 'state' = 'co-signed' and persons_in(old.steps) && persons_in(step -> 'by') then
        raise exception '约谈的两个签名须是两个人的。' using errcode = 'SV001';
    end if;

    if step ->> 'state' = 'closed' and before ->> 'state' not in ('given', 'co-signed')
        and not exists (select 1 from jsonb_array_elements(old.steps) as earlier where earlier ->> 'state' = 'revisited')
    then
        raise exception '送达以后的行政指导，回访以后才能办结。' using errcode = 'SV001';
    end if;

    if step ->> 'state' = 'delivered' and coalesce(btrim(step #>> '{delivery,receiver}'), '') = ''
       or step ->> 'state' = 'answered' and coalesce(btrim(step #>> '{answer,words}'), '') = ''
       or step ->> 'state' = 'revisited' and coalesce(btrim(step #>> '{revisit,seen}'), '') = ''
       or step ->> 'state' = 'closed' and coalesce(btrim(step ->> 'words'), '') = ''
    then
        raise exception '这一步没有写明收到的人、答复、回访了解到的情况或者办结的说明。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_guidance_change on guidance;
create trigger refuse_guidance_change before insert or update or delete on guidance for each row execute function refuse_guidance_change();

-- Given with its letter, and each step with the act of who signs it. At the end of the transaction, since the audit entry comes after the row.
create or replace function require_act_of_guidance() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and not exists (
        select 1 from issued_papers
        where number = new.paper and department = new.department and target = new.target and form = '行政指导书' and is_written_now(xmin))
    then
        raise exception '行政指导只随行政指导书登记。' using errcode = 'SV001';
    end if;

    if not exists (select 1 from audited_now() as entry where entry.person = new.steps -> -1 #>> '{by,by,person}') then
        raise exception '行政指导的每一步须由签名的人同时记入审计记录。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_act_of_guidance on guidance;
create constraint trigger require_act_of_guidance after insert or update on guidance
    deferrable initially deferred for each row execute function require_act_of_guidance();

-- 强制措施卷宗: asked, approved, taken, told, ended, each thing accounted for; each step is signed and added at the end, none is written over.
-- The program may change: steps, taken_on.

-- The last step of that kind, null where there is none.
create or replace function coercion_step(steps jsonb, of_kind text) returns jsonb language sql immutable set search_path = pg_catalog, public, pg_temp as $$
    select step from jsonb_array_elements(steps) with ordinality as one(step, place) where step ->> 'kind' = of_kind order by place desc limit 1
$$;

-- The last day of the term as the steps have it.
create or replace function coercion_ends(steps jsonb) returns date language sql immutable set search_path = pg_catalog, public, pg_temp as $$
    select (step ->> 'due')::date from jsonb_array_elements(steps) with ordinality as one(step, place)
    where step ->> 'due' is not null order by place desc limit 1
$$;

create or replace function day_in_beijing(moment text) returns date language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select (moment::timestamptz at time zone 'Asia/Shanghai')::date
$$;

-- Refuses a step that cannot follow those before. The same as CoercionOrder and CoercionDisposals.
create or replace function refuse_coercion_step(file coercion_files, before jsonb, step jsonb) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
    kind text := step ->> 'kind';
    taken jsonb := coercion_step(before, 'taken') -> 'taking';
    approved jsonb := coercion_step(before, 'approved');
    refused jsonb := coercion_step(before, 'refused');
    lifted jsonb := coercion_step(before, 'lifted');
    at timestamptz := (step #>> '{by,at}')::timestamptz;
    ends date := coercion_ends(before);
    is_over boolean := coalesce(coercion_ends(before) < day_in_beijing(step #>> '{by,at}'), false);
    disposal jsonb := step -> 'disposal';
begin
    if coercion_step(before, 'closed') is not null then
        raise exception '强制措施的卷宗已经办结，不能再办。' using errcode = 'SV001';
    end if;

    case kind
    when 'approved', 'refused' then
        if approved is not null or refused is not null or lifted is not null then
            raise exception '这一强制措施已经审批或者解除，不再审批。' using errcode = 'SV001';
        elsif kind = 'approved' and taken is not null and at > (taken ->> 'at')::timestamptz + interval '24 hours' then
            raise exception '紧急采取的强制措施超过二十四小时，不能再补办批准，须立即解除。' using errcode = 'SV001';
        elsif kind = 'refused' and coalesce(btrim(step ->> 'words'), '') = '' then
            raise exception '不予批准须写明理由。' using errcode = 'SV001';
        end if;
    when 'taken' then
        taken := step -> 'taking';
        if coercion_step(before, 'taken') is not null or refused is not null then
            raise exception '这一强制措施已经实施或者没有获得批准，不能实施。' using errcode = 'SV001';
        elsif approved is null and coalesce(btrim(file.request ->> 'urgency'), '') = '' then
            raise exception '强制措施须先经负责人批准；没有批准的，须写明情况紧急。' using errcode = 'SV001';
        elsif approved is not null and (taken ->> 'at')::timestamptz < (approved #>> '{by,at}')::timestamptz
              and coalesce(btrim(file.request ->> 'urgency'), '') = '' then
            raise exception '批准晚于采取强制措施，而情况并不紧急。' using errcode = 'SV001';
        elsif coalesce(jsonb_array_length(taken -> 'officers'), 0) < 2 then
            raise exception '强制措施须由两名以上执法人员实施。' using errcode = 'SV001';
        elsif exists (select 1 from jsonb_array_elements(taken -> 'officers') as officer
                      where coalesce(officer ->> 'certificate', '') = '' or (officer ->> 'validTo')::date < day_in_beijing(taken ->> 'at')) then
            raise exception '实施强制措施的人员须有当日有效的执法证。' using errcode = 'SV001';
        elsif approved is not null and persons_in(approved -> 'by') && persons_in(taken -> 'officers') then
            raise exception '批准强制措施的负责人不得作为执法人员实施。' using errcode = 'SV001';
        elsif (taken ->> 'at')::timestamptz > at then
            raise exception '实施的时间还没有到。' using errcode = 'SV001';
        elsif file.kind in ('Sealing', 'Seizure') and coalesce(jsonb_array_length(taken -> 'things'), 0) = 0 then
            raise exception '查封、扣押须有清单。' using errcode = 'SV001';
        elsif coalesce(btrim(taken ->> 'heard'), '') = '' then
            raise exception '须写明当事人的陈述申辩。' using errcode = 'SV001';
        elsif file.kind in ('Sealing', 'Seizure', 'Freezing')
              and ((step ->> 'due') is null or (step ->> 'due')::date > day_in_beijing(taken ->> 'at') + 30) then
            raise exception '查封、扣押、冻结的期限不得超过三十日。' using errcode = 'SV001';
        elsif file.kind = 'Freezing' and (coalesce(btrim(taken #>> '{freeze,notice}'), '') = '' or coalesce(btrim(taken #>> '{freeze,bank}'), '') = ''
              or coalesce((taken #>> '{freeze,amount}')::numeric, 0) <= 0
              or (taken #>> '{freeze,amount}')::numeric > (file.request ->> 'amount')::numeric) then
            raise exception '冻结须通知金融机构，数额不得超过违法行为涉及的数额。' using errcode = 'SV001';
        elsif coalesce(btrim(step #>> '{by,documentNumber}'), '') = '' then
            raise exception '实施强制措施须出具决定书。' using errcode = 'SV001';
        end if;
    when 'served' then
        if file.kind <> 'Freezing' or taken is null or coercion_step(before, 'served') is not null then
            raise exception '只有已经实施的冻结，才登记交付决定书，只登记一次。' using errcode = 'SV001';
        end if;
    when 'testing-told', 'extended', 'extension-told' then
        if taken is null or approved is null or lifted is not null or ends is null or is_over then
            raise exception '强制措施的期限须在届满以前、经批准实施之后延长或者另计。' using errcode = 'SV001';
        elsif kind = 'testing-told' and file.kind not in ('Sealing', 'Seizure') then
            raise exception '检测期间只用于查封、扣押。' using errcode = 'SV001';
        elsif coercion_step(before, kind) is not null then
            raise exception '期限只延长一次，检测期间只告知一次。' using errcode = 'SV001';
        elsif kind = 'extended' and (coalesce((step ->> 'days')::int, 0) not between 1 and 30 or coalesce(btrim(step ->> 'words'), '') = '') then
            raise exception '延长不得超过三十日，并须写明理由。' using errcode = 'SV001';
        elsif kind = 'extension-told' and coercion_step(before, 'extended') is null then
            raise exception '延长须先由负责人批准。' using errcode = 'SV001';
        elsif kind <> 'extended' and (coalesce(btrim(step #>> '{by,documentNumber}'), '') = '' or (step ->> 'due') is null
              or (step ->> 'due')::date > ends + coalesce(case when kind = 'extension-told' then (coercion_step(before, 'extended') ->> 'days')::int end, (step ->> 'days')::int)) then
            raise exception '延长和检测期间须书面告知，新的期限与批准的日数相符。' using errcode = 'SV001';
        end if;
    when 'lifted' then
        if taken is null or lifted is not null then
            raise exception '没有要解除的强制措施。' using errcode = 'SV001';
        elsif coalesce(btrim(step #>> '{lifting,reason}'), '') = '' or coalesce(btrim(step #>> '{by,documentNumber}'), '') = '' then
            raise exception '解除强制措施须有决定书和理由。' using errcode = 'SV001';
        end if;
    when 'disposed' then
        if not exists (select 1 from jsonb_array_elements(taken -> 'things') as thing where thing -> 'number' = disposal -> 'number') then
            raise exception '清单里没有这一项。' using errcode = 'SV001';
        elsif exists (select 1 from jsonb_array_elements(before) as earlier where earlier #> '{disposal,number}' = disposal -> 'number') then
            raise exception '这一项已经处理，不能再处理一次。' using errcode = 'SV001';
        elsif coalesce(btrim(disposal ->> 'recipient'), '') = '' then
            raise exception '须写明由谁签收或者承接。' using errcode = 'SV001';
        elsif disposal ->> 'way' in ('returned', 'proceeds-returned') and lifted is null and not is_over then
            raise exception '退还以前须先解除强制措施。' using errcode = 'SV001';
        elsif disposal ->> 'way' not in ('returned', 'proceeds-returned')
              and (lifted is not null or is_over or approved is null or coalesce(btrim(disposal ->> 'document'), '') = '') then
            raise exception '没收、销毁、移送须在期限以内凭决定办理，其余的一律退还。' using errcode = 'SV001';
        end if;
    when 'closed' then
        if coalesce(btrim(step ->> 'words'), '') = '' then
            raise exception '办结须写明理由。' using errcode = 'SV001';
        elsif exists (select 1 from jsonb_array_elements(taken -> 'things') as thing
                      where not exists (select 1 from jsonb_array_elements(before) as earlier where earlier #> '{disposal,number}' = thing -> 'number')) then
            raise exception '还有财物没有处理，不能办结。' using errcode = 'SV001';
        elsif taken is not null and coalesce(jsonb_array_length(taken -> 'things'), 0) = 0 and lifted is null and not is_over then
            raise exception '还没有解除，不能办结。' using errcode = 'SV001';
        end if;
    else
        raise exception '没有这一步。' using errcode = 'SV001';
    end case;
end $$;

create or replace function refuse_coercion_change() returns trigger language plpgsql as $$
declare
    step jsonb;
begin
    if tg_op = 'DELETE' then
        raise exception '强制措施卷宗不得删除。' using errcode = 'SV001';
    end if;

    step := new.steps -> -1;

    if coalesce(step #>> '{by,by,person}', '') = '' or step #>> '{by,at}' is null then
        raise exception '强制措施的每一步须由经办人签名。' using errcode = 'SV001';
    end if;

    if tg_op = 'INSERT' then
        if jsonb_array_length(new.steps) <> 1 or step ->> 'kind' <> 'asked' or new.taken_on is not null then
            raise exception '强制措施只能从报批开始，批准和实施在以后。' using errcode = 'SV001';
        end if;

        if coalesce(jsonb_array_length(step -> 'officers'), 0) < 2
           or coalesce(cardinality(persons_in(step -> 'officers')), 0) < 2 then
            raise exception '强制措施须由两名以上执法人员报批。' using errcode = 'SV001';
        end if;

        if coalesce(new.request #>> '{basis,level}', '') not in ('法律', '行政法规', '地方性法规')
           or new.kind = 'Freezing' and new.request #>> '{basis,level}' <> '法律'
           or new.kind not in ('Sealing', 'Seizure') and new.request #>> '{basis,level}' = '地方性法规' then
            raise exception '强制措施须由法律设定，行政法规、地方性法规只在法定种类以内设定。' using errcode = 'SV001';
        end if;

        return new;
    end if;

    if (old.id, old.department, old.target, old.target_name, old.breach, old.kind, old.request)
       is distinct from (new.id, new.department, new.target, new.target_name, new.breach, new.kind, new.request)
    then
        raise exception '强制措施报批的内容不得更改。' using errcode = 'SV001';
    end if;

    if new.steps is distinct from old.steps || jsonb_build_array(step) then
        raise exception '强制措施的经过只能在后面加一步，以前的不得更改或删除。' using errcode = 'SV001';
    end if;

    if (step #>> '{by,at}')::timestamptz < (old.steps -> -1 #>> '{by,at}')::timestamptz then
        raise exception '强制措施的各步须按时间先后办理。' using errcode = 'SV001';
    end if;

    if new.taken_on is distinct from coalesce(old.taken_on, case when step ->> 'kind' = 'taken' then day_in_beijing(step #>> '{taking,at}') end) then
        raise exception '实施日期须与实施的那一步相符，只写一次。' using errcode = 'SV001';
    end if;

    if step ->> 'kind' in ('approved', 'refused', 'extended', 'lifted', 'closed') and exists (
        select 1 from jsonb_array_elements(old.steps) as earlier
        where earlier ->> 'kind' in ('asked', 'taken', 'disposed')
            and persons_in(jsonb_build_array(earlier -> 'by', earlier -> 'officers', earlier #> '{taking,officers}')) && persons_in(step -> 'by'))
    then
        raise exception '批准、延长、解除和办结强制措施的，不得是报批、实施或者处理财物的人。' using errcode = 'SV001';
    end if;

    perform refuse_coercion_step(new, old.steps, step);
    return new;
end $$;

drop trigger if exists refuse_coercion_change on coercion_files;
create trigger refuse_coercion_change before insert or update or delete on coercion_files for each row execute function refuse_coercion_change();

-- Approved, taken, told and lifted with its paper, and each step with the act of who signs it. At the end of the transaction, since the audit entry comes after the row.
create or replace function require_act_of_coercion() returns trigger language plpgsql as $$
declare
    step jsonb := new.steps -> -1;
begin
    if step ->> 'kind' in ('approved', 'taken', 'testing-told', 'extension-told', 'lifted') and not exists (
        select 1 from issued_papers
        where number = step #>> '{by,documentNumber}' and department = new.department and target = new.target and is_written_now(xmin))
    then
        raise exception '强制措施的批准、实施、告知和解除只随它的文书登记。' using errcode = 'SV001';
    end if;

    if not exists (select 1 from audited_now() as entry where entry.person = step #>> '{by,by,person}') then
        raise exception '强制措施的每一步须由签名的人同时记入审计记录。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_act_of_coercion on coercion_files;
create constraint trigger require_act_of_coercion after insert or update on coercion_files
    deferrable initially deferred for each row execute function require_act_of_coercion();

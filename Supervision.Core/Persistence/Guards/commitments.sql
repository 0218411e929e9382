-- 告知承诺: told, signed, verified; each step is signed and added at the end, none is jumped and nothing is written over.
-- The program may change: code, steps.

-- Which state may follow which; the same as CommitmentStates.
create or replace function commitment_may_follow(before text, after text) returns boolean language sql immutable as $$
    select case before
        when 'told' then after in ('told', 'given', 'declined')
        when 'given' then after in ('kept', 'to-correct', 'broken')
        when 'to-correct' then after in ('to-correct', 'kept', 'excused', 'broken')
        when 'excused' then after in ('kept', 'to-correct', 'broken')
        when 'broken' then after in ('revoked', 'repaired')
        when 'revoked' then after = 'repaired'
        else false end
$$;

create or replace function refuse_commitment_change() returns trigger language plpgsql as $$
declare
    step jsonb;
    before jsonb;
begin
    if tg_op = 'DELETE' then
        raise exception '告知承诺不得删除。' using errcode = 'SV001';
    end if;

    step := new.steps -> -1;

    if coalesce(step #>> '{by,by,person}', '') = '' or step #>> '{by,at}' is null then
        raise exception '告知承诺的每一步须由经办人签名。' using errcode = 'SV001';
    end if;

    if tg_op = 'INSERT' then
        if jsonb_array_length(new.steps) <> 1 or step ->> 'state' <> 'told' or new.code is not null then
            raise exception '告知承诺只能从告知开始，签署和核查在以后。' using errcode = 'SV001';
        end if;

        return new;
    end if;

    before := old.steps -> -1;

    if (old.id, old.paper, old.department, old.target, old.target_name, old.category, old.item, old.text, old.lookup, old.code_salt, old.code_hash)
       is distinct from (new.id, new.paper, new.department, new.target, new.target_name, new.category, new.item, new.text, new.lookup, new.code_salt, new.code_hash)
    then
        raise exception '告知承诺书告知和承诺的内容不得更改。' using errcode = 'SV001';
    end if;

    if new.steps is distinct from old.steps || jsonb_build_array(step) then
        raise exception '告知承诺的经过只能在后面加一步，以前的不得更改或删除。' using errcode = 'SV001';
    end if;

    if not commitment_may_follow(before ->> 'state', step ->> 'state') or (step #>> '{by,at}')::timestamptz < (before #>> '{by,at}')::timestamptz then
        raise exception '告知承诺须按告知、签署、核查、整改、认定的次序办理，不得跳过或者倒退。' using errcode = 'SV001';
    end if;

    if (step ->> 'state' = 'given') is distinct from (old.code is distinct from new.code) or old.code is not null and old.code is distinct from new.code then
        raise exception '承诺编码只在签署时给一次，不得更改。' using errcode = 'SV001';
    end if;

    if step ->> 'state' in ('kept', 'to-correct') and coalesce(btrim(step #>> '{finding,seen}'), '') = ''
       or step ->> 'state' = 'given' and coalesce(btrim(step #>> '{signing,signer}'), '') = ''
       or step ->> 'state' = 'excused' and coalesce(btrim(step #>> '{excuse,reason}'), '') = ''
       or step ->> 'state' = 'broken' and coalesce(btrim(step #>> '{breach,heard}'), '') = ''
       or step ->> 'state' in ('revoked', 'repaired') and coalesce(btrim(step #>> '{by,documentNumber}'), '') = ''
    then
        raise exception '这一步没有写明看到的情况、签署人、理由、陈述申辩或者文号。' using errcode = 'SV001';
    end if;

    if step ->> 'state' in ('excused', 'broken', 'revoked') and exists (
        select 1 from jsonb_array_elements(old.steps) as earlier
        where earlier -> 'finding' <> 'null'
            and persons_in(earlier -> 'by') && persons_in(step -> 'by'))
    then
        raise exception '批准延期、认定违诺和撤销决定的，不得是核查这份承诺的人。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_commitment_change on commitments;
create trigger refuse_commitment_change before insert or update or delete on commitments for each row execute function refuse_commitment_change();

-- Told with its letter, and each step with the act of who signs it. At the end of the transaction, since the audit entry comes after the row.
create or replace function require_act_of_commitment() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and not exists (
        select 1 from issued_papers
        where number = new.paper and department = new.department and target = new.target and form = '告知承诺书' and is_written_now(xmin))
    then
        raise exception '告知承诺只随告知承诺书登记。' using errcode = 'SV001';
    end if;

    if not exists (select 1 from audited_now() as entry where entry.person = new.steps -> -1 #>> '{by,by,person}') then
        raise exception '告知承诺的每一步须由签名的人同时记入审计记录。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_act_of_commitment on commitments;
create constraint trigger require_act_of_commitment after insert or update on commitments
    deferrable initially deferred for each row execute function require_act_of_commitment();

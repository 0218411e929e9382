-- 案件: it has a proposal from its first day, and what was decided stands.
-- The program may change: adopted, clauses_confirmed, closed, closing, heard, reviewed, reviews, texts.

create or replace function require_proposal() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from case_proposals where case_id = new.id) then
        raise exception '立案须有处理建议。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_proposal on enforcement_cases;
create constraint trigger require_proposal
    after insert on enforcement_cases deferrable initially deferred for each row execute function require_proposal();

-- A decision stands as it was made; its paper is noted once. Only 待查明事实 gives way, to a new proposal.
create or replace function refuse_adoption_change() returns trigger language plpgsql as $$
begin
    if old.closed is not null and (old.closed, old.adopted) is distinct from (new.closed, new.adopted)
       or old.adopted ->> 'end' <> 'to-establish' and (old.adopted - 'paperNumber') is distinct from (new.adopted - 'paperNumber')
       or old.adopted ->> 'end' = 'to-establish' and new.adopted is not null and new.adopted is distinct from old.adopted
       or old.adopted ->> 'paperNumber' is not null and new.adopted is distinct from old.adopted
    then
        raise exception '案件的决定作出后不得更改。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_adoption_change on enforcement_cases;
create trigger refuse_adoption_change before update on enforcement_cases for each row execute function refuse_adoption_change();

-- What a decision was made on stands with it: review, hearing and texts. Before it they give way only to a new proposal that keeps them.
create or replace function refuse_case_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if num_nonnulls(new.reviewed, new.heard, new.adopted, new.closing, new.closed) > 0 or new.reviews <> '[]' then
            raise exception '案件只能从立案开始，审核、听取意见和决定在以后。' using errcode = 'SV001';
        end if;

        return new;
    end if;

    if tg_op = 'DELETE' or (old.id, old.number, old.department, old.breach, old.target, old.target_name)
       is distinct from (new.id, new.number, new.department, new.breach, new.target, new.target_name)
    then
        raise exception '案件不得删除，案号、部门、线索和当事人不得更改。' using errcode = 'SV001';
    end if;

    if (old.closed is not null or old.adopted is not null and new.adopted is not null)
       and (old.reviewed, old.clauses_confirmed, old.heard, old.texts) is distinct from (new.reviewed, new.clauses_confirmed, new.heard, new.texts)
    then
        raise exception '案件作出决定后，法制审核、听取意见和案情文字不得更改。' using errcode = 'SV001';
    end if;

    if old.closed is null and new.closed is not null and (
        new.adopted is null or new.closing is null or new.adopted ->> 'end' = 'to-establish' or coalesce(new.closed #>> '{by,person}', '') = ''
        or exists (select 1 from recheck_orders where breach = new.breach and (result ->> 'corrected')::boolean is not true))
    then
        raise exception '案件作出决定、责令的改正都经复查改正之后，由承办机构负责人提出，负责人签名结案。' using errcode = 'SV002';
    end if;

    if old.closing is distinct from new.closing and (
        old.closed is not null or new.closing is null or new.adopted is null or coalesce(new.closing #>> '{by,by,role}', '') <> 'unit-head')
    then
        raise exception '结案由承办机构负责人在作出决定以后提出；已经结案的不再提出。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_case_change on enforcement_cases;
create trigger refuse_case_change before insert or update or delete on enforcement_cases for each row execute function refuse_case_change();

-- 审核意见: only ever added to, before the decision. A review that passes is the newest opinion, of the newest proposal; one that
-- does not pass leaves nothing reviewed, and is no handler's.
create or replace function refuse_review_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    said jsonb := new.reviews -> -1;
    newest integer := (select max(number) from case_proposals where case_id = new.id);
begin
    if old.reviews is distinct from new.reviews and (old.adopted is not null or old.closed is not null) then
        raise exception '案件作出决定后，审核意见不得更改。' using errcode = 'SV001';
    end if;

    if old.reviews is distinct from new.reviews and (
        new.reviews is distinct from old.reviews || jsonb_build_array(said)
        or coalesce(said #>> '{by,by,role}', '') <> 'legal-reviewer' or coalesce(btrim(said ->> 'opinion'), '') = ''
        or (said ->> 'proposal')::integer is distinct from newest
        or (old.reviews -> -1 ->> 'passed')::boolean is false and (old.reviews -> -1 ->> 'proposal')::integer = newest
        or (said ->> 'passed')::boolean is not true and new.reviewed is not null
        or persons_in(said -> 'by') && persons_in((select jsonb_agg(made."by") from case_proposals as made where made.case_id = new.id)))
    then
        raise exception '审核意见只能在后面加一条，由办案人员以外的法制审核人员签名、写明意见；不通过的等再次提出建议。' using errcode = 'SV001';
    end if;

    if new.reviewed is not null and old.reviewed is distinct from new.reviewed
       and ((said ->> 'passed')::boolean is not true or said -> 'by' is distinct from new.reviewed)
    then
        raise exception '法制审核通过须写明审核意见。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_review_change on enforcement_cases;
create trigger refuse_review_change before update on enforcement_cases for each row execute function refuse_review_change();

-- At the end of the transaction, since the proposal is written before or after.
create or replace function require_set_aside() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from case_proposals as made
        where made.case_id = new.id and made.number = (select max(number) from case_proposals where case_id = new.id)
            and jsonb_strip_nulls(made.set_aside) @> jsonb_strip_nulls(jsonb_build_object(
                'reviewed', old.reviewed, 'clausesConfirmed', old.clauses_confirmed, 'heard', old.heard, 'adopted', old.adopted)))
    then
        raise exception '法制审核、听取意见和待查明事实的决定只随新的处理建议重新办理，原来的须随建议保存。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_set_aside on enforcement_cases;
create constraint trigger require_set_aside after update on enforcement_cases
    deferrable initially deferred for each row
    when (old.reviewed is not null and new.reviewed is null or old.heard is not null and new.heard is null
          or old.adopted is not null and new.adopted is null)
    execute function require_set_aside();

-- 案件: it has a proposal from its first day, and what was decided stands.
-- The program may change: adopted, clauses_confirmed, closed, heard, reviewed, texts.

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

-- 案件: what it says is its newest proposal, and what was decided stands.
-- The program may change: adopted, clauses_confirmed, clauses_to_verify, closed, file, heard, lookup, outcome, proposal, reviewed, rulebook, texts.

create or replace function require_newest_proposal() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from enforcement_cases as asked
        join (select * from case_proposals where case_id = new.id order by number desc limit 1) as made on made.case_id = asked.id
        where (asked.file, asked.proposal, asked.rulebook, asked.outcome, asked.clauses_to_verify, asked.lookup)
            is not distinct from (made.file, made.answer, made.rulebook, made.outcome, made.clauses_to_verify, made.lookup))
    then
        raise exception '案件的处理建议须与最近一次建议一致，不得直接更改。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_newest_proposal on enforcement_cases;
create constraint trigger require_newest_proposal
    after insert or update of file, proposal, rulebook, outcome, clauses_to_verify, lookup on enforcement_cases
    deferrable initially deferred for each row execute function require_newest_proposal();

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

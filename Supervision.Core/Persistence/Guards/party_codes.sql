-- 参与码: the sealed code of a party.
-- The program may change: committed_at, committed_by, opened_at, opened_by.

-- A party's code is used once in each phase, and never changes hands.
create or replace function refuse_code_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or (old.selector, old.ceremony, old.party, old.salt, old.hash) is distinct from (new.selector, new.ceremony, new.party, new.salt, new.hash)
       or (old.committed_at is not null and (old.committed_at, old.committed_by) is distinct from (new.committed_at, new.committed_by))
       or (old.opened_at is not null and (old.opened_at, old.opened_by) is distinct from (new.opened_at, new.opened_by))
    then
        raise exception '参与码的记录不得更改，一个参与码在每个阶段只用一次。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_code_change on party_codes;
create trigger refuse_code_change before update or delete on party_codes for each row execute function refuse_code_change();

-- For which other party of the ceremony this person has acted, by a code or on a public value.
create or replace function party_of_person(of_ceremony uuid, of_party text, who text) returns text
language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select party from (
        select code.party, code.committed_by as person from party_codes as code where code.ceremony = of_ceremony
        union all select code.party, code.opened_by from party_codes as code where code.ceremony = of_ceremony
        union all select value.entered ->> 'party', value.entered ->> 'person' from ceremony_values as value where value.ceremony = of_ceremony
        union all select value.confirmed ->> 'party', value.confirmed ->> 'person' from ceremony_values as value where value.ceremony = of_ceremony) as acted
    where acted.party <> of_party and acted.person = who limit 1
$$;

-- Two transactions of one ceremony wait for one another here, so that neither misses what the other has written.
create or replace function refuse_person_twice(of_ceremony uuid, of_party text, who text) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtext('party_codes'), hashtext(of_ceremony::text));

    if party_of_person(of_ceremony, of_party, who) is not null then
        raise exception '同一个人不能在一次仪式里代表两个参与方。' using errcode = 'SV001';
    end if;
end $$;

create or replace function require_own_person() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.committed_by is distinct from old.committed_by then
        perform refuse_person_twice(new.ceremony, new.party, new.committed_by);
    end if;

    if new.opened_by is distinct from old.opened_by then
        perform refuse_person_twice(new.ceremony, new.party, new.opened_by);
    end if;

    return new;
end $$;

-- After refuse_code_change: triggers run in the order of their names.
drop trigger if exists require_own_person on party_codes;
create trigger require_own_person before update on party_codes for each row execute function require_own_person();

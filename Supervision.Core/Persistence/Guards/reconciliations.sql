-- 对账记录: what a channel itself lists as published, held against our rows. Only ever added to, and counted by the database itself.
-- The program may change: nothing.

drop trigger if exists refuse_change on reconciliations;
create trigger refuse_change before update or delete or truncate on reconciliations
    for each statement execute function refuse_change('对账记录');

-- The list itself stays with the channel; its digest is the id. Of our own rows nothing is taken on trust: what should be seen is counted,
-- what is missing is of that, what is too much is not ours, and the sum is what the list shows, but for what may be on its way.
create or replace function require_counted_rows() returns trigger language plpgsql as $$
declare
    missing int := jsonb_array_length(new.missing);
    surplus int := jsonb_array_length(new.surplus);
    counted record;
begin
    select count(*) filter (where is_expected) as expected,
        count(*) filter (where is_tolerated) as tolerated,
        count(missed.key) filter (where is_expected) as missing,
        count(extra.key) filter (where is_tolerated) as known
    into counted
    from (
        select idempotency_key,
            coalesce(withdrawn_at is null and rejected_at is null and visible_at < new.listed_at + interval '1 second', false) as is_expected,
            coalesce(withdrawn_at is null or withdrawn_at >= new.listed_at, false) as is_tolerated
        from deliveries where channel = new.channel and operation = 'Publish' and sent_at is not null
    ) as sent
    left join (select distinct jsonb_array_elements_text(new.missing) as key) as missed on missed.key = sent.idempotency_key
    left join (select distinct jsonb_array_elements_text(new.surplus) as key) as extra on extra.key = sent.idempotency_key;

    if new.expected <> counted.expected or missing <> counted.missing or counted.known > 0
       or surplus <> (select count(distinct key) from jsonb_array_elements_text(new.surplus) as key)
       or new.shown < counted.expected - missing + surplus
       or new.shown > counted.tolerated - missing + surplus
    then
        raise exception '对账的数字与推送记录不符，不能写入。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_counted_rows on reconciliations;
create trigger require_counted_rows before insert on reconciliations for each row execute function require_counted_rows();

-- What a list misses counts for no rate from then on; only here is visible taken back without an answer.
create or replace function take_missing_for_not_visible() returns trigger language plpgsql as $$
begin
    update deliveries set visible_at = null
    from jsonb_array_elements_text(new.missing) as missed
    where deliveries.idempotency_key = missed and deliveries.channel = new.channel and deliveries.visible_at is not null;
    return null;
end $$;

drop trigger if exists take_missing_for_not_visible on reconciliations;
create trigger take_missing_for_not_visible after insert on reconciliations
    for each row when (new.missing <> '[]') execute function take_missing_for_not_visible();

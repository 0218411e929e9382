-- 推送: one disclosure on its way to one channel. What a channel is said to have done stands on a receipt of it, and no step is taken back
-- but by what the channel answered later or by its own list.
-- The program may change: accepted_at, attempts, batch, next_attempt_at, receipt, rejected_at, sent_at, visible_at, withdrawn_at, words.
-- Unguarded: next_attempt_at: 只决定何时再次推送；推迟的，公示期限照常计算，完成情况页列为未公示。
-- Unguarded: words: 只作说明，不决定任何事；对方的原话另存在回执里，不得更改。

create or replace function answered(delivery deliveries, wanted text[]) returns boolean language sql stable as $$
    select exists (
        select 1 from delivery_receipts as receipt
        where receipt.idempotency_key = delivery.idempotency_key and receipt.channel = delivery.channel and receipt.standing = any(wanted))
$$;

-- The last word of the channel that was read; of two of one moment the one that says more.
create or replace function is_shown_by_receipt(delivery deliveries) returns boolean language sql stable as $$
    select coalesce((
        select receipt.standing <> 'Rejected' from delivery_receipts as receipt
        where receipt.idempotency_key = delivery.idempotency_key and receipt.channel = delivery.channel
            and receipt.standing in ('Done', 'Listed', 'Rejected')
        order by receipt.read_at desc, receipt.at desc, receipt.standing limit 1), false)
$$;

create or replace function refuse_delivery_change() returns trigger language plpgsql as $$
declare
    is_sent_again boolean;
begin
    if tg_op = 'DELETE' then
        raise exception '推送记录不得删除。' using errcode = 'SV001';
    end if;

    if tg_op = 'INSERT' then
        if num_nonnulls(new.batch, new.sent_at, new.accepted_at, new.rejected_at, new.visible_at, new.withdrawn_at, new.receipt) > 0 or new.attempts <> 0 then
            raise exception '推送只能从待推送开始。' using errcode = 'SV001';
        end if;

        return new;
    end if;

    if (old.sequence, old.disclosure, old.record, old.channel, old.operation, old.idempotency_key, old.written_at)
       is distinct from (new.sequence, new.disclosure, new.record, new.channel, new.operation, new.idempotency_key, new.written_at)
    then
        raise exception '推送的对象、渠道和编号不得更改。' using errcode = 'SV001';
    end if;

    if old.withdrawn_at is not null and old.withdrawn_at is distinct from new.withdrawn_at then
        raise exception '推送撤回之后不得恢复。' using errcode = 'SV001';
    end if;

    -- A list that misses it takes it back, from its own trigger.
    if old.visible_at is not null and new.visible_at is null and new.rejected_at is null and pg_trigger_depth() < 2 then
        raise exception '没有对账的结果，不能把已公示的信息记为未公示。' using errcode = 'SV001';
    end if;

    -- Each time it goes out it goes with a later batch, and is counted.
    if (old.batch, old.attempts) is distinct from (new.batch, new.attempts)
       and (new.batch is null or new.batch <= coalesce(old.batch, 0) or new.attempts <> old.attempts + 1
            or not exists (select 1 from delivery_batches as batch where batch.number = new.batch and batch.channel = new.channel))
    then
        raise exception '推送的批次和次数只随再次推送增加，批次须是这个渠道的。' using errcode = 'SV001';
    end if;

    is_sent_again := old.rejected_at is not null and num_nonnulls(new.rejected_at, new.accepted_at, new.visible_at, new.sent_at) = 0;

    if old.sent_at is not null and old.sent_at is distinct from new.sent_at and not is_sent_again
       or old.sent_at is null and new.sent_at is not null and new.batch is null and new.accepted_at is null
    then
        raise exception '推送的时间只随批次写入，退回后重新推送的除外。' using errcode = 'SV001';
    end if;

    if old.accepted_at is not null and old.accepted_at is distinct from new.accepted_at and new.rejected_at is null
       or old.rejected_at is not null and new.rejected_at is null and new.accepted_at is null and not is_sent_again
    then
        raise exception '渠道已经接收或者退回的，只随渠道以后的答复改变。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_delivery_change on deliveries;
create trigger refuse_delivery_change before insert or update or delete on deliveries for each row execute function refuse_delivery_change();

-- At the end of the transaction, since answers are written before or after what follows from them.
create or replace function require_answer_of_channel() returns trigger language plpgsql as $$
begin
    if new.batch is null and num_nonnulls(new.accepted_at, new.visible_at) > 0 then
        raise exception '没有送出的推送，不能记为已接收或者已公示。' using errcode = 'SV001';
    end if;

    if new.visible_at is not null and old.visible_at is distinct from new.visible_at and not (old.visible_at is null and is_shown_by_receipt(new)) then
        raise exception '没有渠道的回执或者公示清单，不能记为已公示。' using errcode = 'SV001';
    end if;

    if new.accepted_at is not null and old.accepted_at is distinct from new.accepted_at and not answered(new, array['Accepted', 'Done', 'Listed']) then
        raise exception '没有渠道的回执，不能记为已接收。' using errcode = 'SV001';
    end if;

    -- What a channel has no form for is turned back before it is accepted, in our own words.
    if new.rejected_at is not null and old.rejected_at is distinct from new.rejected_at
       and not answered(new, array['Rejected'])
       and (old.accepted_at is not null or old.rejected_at is not null or coalesce(new.words, '') = '')
    then
        raise exception '没有渠道的回执，不能把已接收的信息记为退回。' using errcode = 'SV001';
    end if;

    if old.receipt is distinct from new.receipt and not exists (
        select 1 from delivery_receipts as receipt
        where receipt.idempotency_key = new.idempotency_key and receipt.channel = new.channel and receipt.number = new.receipt)
    then
        raise exception '回执号只能照渠道的回执写。' using errcode = 'SV001';
    end if;

    if old.withdrawn_at is null and new.withdrawn_at is not null and (
        new.operation <> 'Publish' or not exists (select 1 from disclosures where id = new.disclosure and withdrawn_at is not null))
    then
        raise exception '公示信息没有撤回，推送不能记为撤回。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_answer_of_channel on deliveries;
create constraint trigger require_answer_of_channel after update on deliveries
    deferrable initially deferred for each row execute function require_answer_of_channel();

-- It comes with its disclosure or with its withdrawal, in the same step, and with neither a second time.
create or replace function require_disclosure_of_delivery() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from disclosures as shown
        where shown.id = new.disclosure and shown.record = new.record and is_written_now(shown.xmin)
            and (new.operation = 'Withdraw') = (shown.withdrawn_at is not null)
            and new.idempotency_key = format('%s/%s/%s/%s', shown.record, new.channel, shown.id, new.operation))
    then
        raise exception '推送只随公示信息的写入或者撤回产生，并与它相符。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_disclosure_of_delivery on deliveries;
create constraint trigger require_disclosure_of_delivery after insert on deliveries
    deferrable initially deferred for each row execute function require_disclosure_of_delivery();

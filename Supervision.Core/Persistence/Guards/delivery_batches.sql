-- 推送批次: what goes to one channel at once, and when it left.
-- The program may change: failures, next_attempt_at, sent_at, words.
-- Unguarded: next_attempt_at: 只决定没有送出的批次何时再送；推迟的，公示期限照常计算，完成情况页列为未公示。
-- Unguarded: words: 只说明批次为什么还没有送出，不决定任何事。

create or replace function refuse_batch_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.number, old.channel, old.made_at) is distinct from (new.number, new.channel, new.made_at)
       or old.sent_at is not null and (old.sent_at, old.failures) is distinct from (new.sent_at, new.failures)
       or new.failures not in (old.failures, old.failures + 1)
       or new.sent_at is not null and new.sent_at < new.made_at
    then
        raise exception '推送批次送出后不得更改或删除，没有送到的次数只能逐次增加。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_batch_change on delivery_batches;
create trigger refuse_batch_change before update or delete on delivery_batches for each row execute function refuse_batch_change();

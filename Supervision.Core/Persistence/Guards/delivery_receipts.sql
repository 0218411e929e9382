-- 回执: what a channel answered. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on delivery_receipts;
create trigger refuse_change before update or delete or truncate on delivery_receipts
    for each statement execute function refuse_change('回执');

-- A channel answers what went out to it. What it says of entries that we never had is kept, and counts for nothing. At the end of the
-- transaction, since a site may answer while the batch leaves.
create or replace function require_sending_of_receipt() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from deliveries as sent
        where sent.idempotency_key = new.idempotency_key and (sent.channel <> new.channel or sent.batch is null))
    then
        raise exception '没有送出的推送没有回执，一个渠道也不替另一个渠道答复。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_sending_of_receipt on delivery_receipts;
create constraint trigger require_sending_of_receipt after insert on delivery_receipts
    deferrable initially deferred for each row execute function require_sending_of_receipt();

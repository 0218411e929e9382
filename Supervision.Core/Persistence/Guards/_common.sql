-- What the database itself refuses, whoever asks. Put in place after the migrations, in this order: files whose name begins with _ in the
-- order of their names, a file for each table, _roles.sql last. Each statement can be run again.

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%的内容写入后不得更改或删除。', tg_argv[0] using errcode = 'SV001';
end $$;

create or replace function digest_of(content text) returns text language sql immutable parallel safe as $$
    select encode(sha256(convert_to(content, 'UTF8')), 'hex')
$$;

-- Whoever adds to the security or read log holds this until his transaction ends, before a number is given out; whoever anchors them waits for all of
-- these, so that no line comes in afterwards below the number that was anchored.
create or replace function wait_for_anchor() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(6001103);
    return null;
end $$;

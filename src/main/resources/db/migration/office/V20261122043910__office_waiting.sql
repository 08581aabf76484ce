-- what waits is a few of ten years' letters: the lists of what waits end without reading the rest
create index incoming_state on office.incoming (state, id desc);
create index outgoing_waiting on office.outgoing (id desc) where delivered_on is null and proof is null and cancelled is null;

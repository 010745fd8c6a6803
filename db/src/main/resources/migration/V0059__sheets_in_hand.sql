-- A document about many is drawn with no connection in hand: until when one node has it
alter table batch add column sheet_taken_until timestamptz;

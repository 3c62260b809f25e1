-- Integrators list requests by when they were opened.
create index request_opened on request (community, opened_at);

/** Commands and programs of the guide; they run as written, given a key. */
export const samples = (hub: string) => ({
  key: `HUB=${hub}
curl -s -c jar $HUB/api/session -H 'Content-Type: application/json' \\
     -d '{"username":"admin","password":"…"}'
curl -s -b jar $HUB/api/keys -H 'Content-Type: application/json' \\
     -d '{"name":"District data platform","communities":["xintiandi"],
          "scopes":["events:read","requests:read"]}'
# 201 {"id":"…","key":"dk_…",…}   the key is shown this once

export KEY=dk_…`,

  batch: `curl -si -H "Authorization: Bearer $KEY" \\
     "$HUB/api/events?after=0&limit=100&type=dev.doorstep.request.*"
# Doorstep-Position: 1042   the next call's after`,

  sse: `curl -N -H "Authorization: Bearer $KEY" "$HUB/stream/sse?type=dev.doorstep.request.*"

id: 1043
data: {"specversion":"1.0","type":"dev.doorstep.request.opened.v1","subject":"XTD-…",…}

# come back with the last id you have
curl -N -H "Authorization: Bearer $KEY" -H "Last-Event-ID: 1043" \\
     "$HUB/stream/sse?type=dev.doorstep.request.*"`,

  browser: `const query = "type=dev.doorstep.request.*&access_token=" + key;
const stream = new EventSource("${hub}/stream/sse?" + query);
stream.onmessage = ({ lastEventId, data }) => console.log(lastEventId, JSON.parse(data));`,

  ws: `// Node 22 or a browser
let after = 0;
function follow() {
  const query = "type=dev.doorstep.request.*&after=" + after;
  const socket = new WebSocket("${hub.replace(/^http/, "ws")}/stream/ws?" + query, [
    "cloudevents.json",
    "bearer." + process.env.KEY,
  ]);
  socket.onmessage = ({ data }) => {
    const event = JSON.parse(data);
    console.log(event.sequence, event.type, event.subject);
    after = Number(event.sequence);          // store it with what you did
  };
  socket.onclose = ({ code, reason }) => {
    if (code >= 3500) throw new Error(reason); // do not come back
    setTimeout(follow, 1000 + Math.random() * 2000);
  };
}
follow();`,

  steer: `{"type":"filter","filter":{"type":["dev.doorstep.message.*"],"community":["xintiandi"]}}
{"type":"credit","events":500}`,

  webhook: `curl -s -b jar $HUB/api/webhooks -H 'Content-Type: application/json' \\
     -d '{"name":"Data platform","url":"https://hooks.example.org/doorstep",
          "types":["dev.doorstep.request.*"]}'
# 201 {"id":"…","secret":"whsec_…",…}   the secret is shown this once`,

  receiver: `// npm install express standardwebhooks
import express from "express";
import { Webhook } from "standardwebhooks";
const webhook = new Webhook(process.env.SECRET);
const seen = new Set();                      // better: a table with a unique key
express()
  .post("/doorstep", express.raw({ type: "*/*" }), (request, response) => {
    const event = webhook.verify(request.body, request.headers); // throws when it is not from the hub
    if (!seen.has(event.id)) { seen.add(event.id); console.log(event.type, event.subject); }
    response.sendStatus(204);
  })
  .listen(3000);`,

  kafka: `kafka-console-consumer.sh --bootstrap-server kafka:9092 --topic doorstep.events \\
     --from-beginning --property print.headers=true --property print.key=true
# ce_specversion:1.0,ce_id:…,ce_type:dev.doorstep.request.opened.v1,…`,

  kafkaIn: `HEADERS='ce_specversion:1.0,ce_id:881,ce_source:/mini-program,ce_type:dev.doorstep.request.wanted.v1'
BODY='{"community":"xintiandi","line":"building","title":"三号电梯异响"}'
printf '%s\\t%s\\n' "$HEADERS" "$BODY" |
  kafka-console-producer.sh --bootstrap-server kafka:9092 --topic doorstep.requests.in \\
     --property parse.headers=true`,

  snapshot: `curl -s -H "Authorization: Bearer $KEY" "$HUB/api/requests?community=xintiandi"
# {"items":[…],"position":1048}
curl -N -H "Authorization: Bearer $KEY" "$HUB/stream/sse?community=xintiandi&after=1048"`,

  open311: `curl -s "$HUB/open311/v2/services.xml?lang=en"
curl -s "$HUB/open311/v2/services/building.json?lang=en"
curl -s $HUB/open311/v2/requests.json -H "Authorization: Bearer $KEY" -H "Idempotency-Key: $(uuidgen)" \\
     -d service_code=building -d jurisdiction_id=xintiandi --data-urlencode 'address_string=Tower 1, 3F' \\
     --data-urlencode 'attribute[place]=Tower 1, 3F' --data-urlencode 'attribute[kind]=lift' \\
     --data-urlencode 'description=The lift has been making a noise since eight' -d phone=13800001111 -d lang=en
# 201 [{"service_request_id":"XTD-…","service_notice":"A colleague answers by …","account_id":null}]
curl -s -H "Authorization: Bearer $KEY" "$HUB/open311/v2/requests.xml?status=open&lang=en"`,

  filter: `/stream/sse?community=xintiandi&line=permits,licensing&type=dev.doorstep.request.*`,
});

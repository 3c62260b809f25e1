import { strings } from "../../shared/i18n";
import type { Scope, Standing } from "./keys-hub";

type PerScope = Record<Scope, { name: string; hint: string }>;

/** The words that more than one part of the page uses. */
export const keyWords = strings(
  {
    scope: {
      "events:read": { name: "读取事件", hint: "批量读取、SSE 与 WebSocket 事件流" },
      "events:personal": { name: "含个人信息", hint: "事件和诉求中的姓名、电话和所写内容；不勾选则隐去" },
      "requests:read": { name: "查询诉求", hint: "诉求列表、详情与进展，不含内部备注" },
      "requests:write": { name: "提交诉求", hint: "代企业提交诉求，经办人可看到密钥名称" },
      "webhooks:manage": { name: "管理 Webhook", hint: "订阅、改密、重发" },
    } as PerScope,
    standing: { active: "有效", expiring: "即将到期", expired: "已过期", revoked: "已撤销" } as Record<Standing, string>,
    wholeDistrict: "全区",
    renew: "换新",
    revoke: "撤销",
    edit: "修改",
  },
  {
    scope: {
      "events:read": { name: "Read events", hint: "in batches, over SSE and WebSocket" },
      "events:personal": { name: "Personal data", hint: "names, telephone numbers and what people wrote; left out otherwise" },
      "requests:read": { name: "Read requests", hint: "lists, details and progress, without internal notes" },
      "requests:write": { name: "Open requests", hint: "for enterprises; colleagues see the key's name" },
      "webhooks:manage": { name: "Manage webhooks", hint: "subscribe, change secrets, redeliver" },
    } as PerScope,
    standing: { active: "Active", expiring: "Expires soon", expired: "Expired", revoked: "Revoked" } as Record<Standing, string>,
    wholeDistrict: "Whole district",
    renew: "Renew",
    revoke: "Revoke",
    edit: "Edit",
  },
);

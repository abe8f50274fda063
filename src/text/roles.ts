import { w } from './words.ts';

/** The posts of the rule books. */
export const roleWords = {
  agent: w('客服', '客服', 'customer service agent'),
  supervisor: w('客服主管', '客服主管', 'customer service supervisor'),
  dutyManager: w('值班客服主管', '值班客服主管', 'duty service manager'),
  backOffice: w('后台客服', '後台客服', 'back-office service agent'),
  specialist: w('版块专员', '版塊專員', 'section specialist'),
  planner: w('电商策划', '電商企劃', 'e-commerce planner'),
  head: w('部门负责人', '部門主管', 'department head'),
  director: w('市场总监', '行銷總監', 'marketing director'),
  executive: w('分管领导', '分管主管', 'executive in charge'),
  generalManager: w('总经理', '總經理', 'general manager'),
  itLead: w('IT负责人', 'IT 主管', 'IT lead'),
  systemAdministrator: w('系统管理员', '系統管理員', 'system administrator'),
  databaseAdministrator: w('数据库管理员', '資料庫管理員', 'database administrator'),
  clerk: w('销售内勤', '銷售內勤', 'sales office clerk'),
  warehouse: w('仓储部', '倉儲部', 'warehouse'),
  purchasing: w('采购部', '採購部', 'purchasing'),
};

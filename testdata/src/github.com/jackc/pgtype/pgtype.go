// Package pgtype is a stub.
package pgtype

type ScanPlan interface {
	Scan(ci *ConnInfo, src []byte, dst any) error
}

type ConnInfo struct{ plans map[uint32]ScanPlan }

func NewConnInfo() *ConnInfo { return &ConnInfo{plans: make(map[uint32]ScanPlan)} }

func (ci *ConnInfo) Scan(oid uint32, format int16, src []byte, dst any) error { return nil }

func (ci *ConnInfo) PlanScan(oid uint32, format int16, dst any) ScanPlan { return ci.plans[oid] }

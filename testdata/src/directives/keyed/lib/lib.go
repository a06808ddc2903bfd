// Package lib has constructors of which one instance is right for each value of
// a parameter.
package lib

import "context"

type Mapper struct{ tenant string }

func (m *Mapper) Map(v any) error { return nil }

// New reads how the tenant names its fields.
//
//mapperlint:mapper keyed=tenant
func New(ctx context.Context, tenant string, strict bool) (*Mapper, error) {
	return &Mapper{tenant}, nil
}

// Open is the like, for many goroutines.
//
//mapperlint:mapper safe keyed=tenant
func Open(tenant string) *Mapper { return &Mapper{tenant} }

// Get is for one at a time; the words are in another order.
//
//mapperlint:mapper keyed=tenant pool
func Get(tenant string) *Mapper { return &Mapper{tenant} }

// A Cluster has mappers.
type Cluster struct{ name string }

// Mapper asks the cluster.
//
//mapperlint:mapper keyed=c
func (c *Cluster) Mapper() *Mapper { return &Mapper{c.name} }

// Any is of no tenant.
//
//mapperlint:mapper keyed
func Any(tenant string) *Mapper { return &Mapper{tenant} }

// Package qb makes queries in chains.
package qb

import "github.com/huandu/go-sqlbuilder"

// A Query is made for one statement.
type Query struct {
	of    *sqlbuilder.Struct
	table string
	limit int
}

// For starts a query of rows like v.
func For(v any) *Query {
	return &Query{of: sqlbuilder.NewStruct(v)} // silent
}

// With starts a query of rows that s describes.
func With(s *sqlbuilder.Struct) *Query { return &Query{of: s} }

func (q *Query) From(table string) *Query {
	q.table = table
	return q
}

func (q *Query) Limit(n int) *Query {
	c := *q
	c.limit = n
	return &c
}

// Fresh describes the rows anew.
func (q *Query) Fresh(v any) *Query {
	q.of = sqlbuilder.NewStruct(v) // silent
	return q
}

func (q *Query) SQL() string {
	s, _ := q.of.SelectFrom(q.table).Build()
	return s
}

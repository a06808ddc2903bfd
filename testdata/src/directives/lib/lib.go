// Package lib declares what its authors know.
package lib

// Table is a mapper of the application's own.
//
//mapperlint:mapper safe
type Table struct{ byName map[string]int }

func (t *Table) Look(v any) error { return nil }

// Plain is none.
type Plain struct{ byName map[string]int }

func (p *Plain) Look(v any) error { return nil }

type Mapper struct{}

func (m *Mapper) Map(v any) error { return nil }

// NewMapper compiles much.
//
//mapperlint:mapper
func NewMapper() *Mapper { return &Mapper{} }

// NewCheap does not.
func NewCheap() *Mapper { return &Mapper{} }

// Job is called for every request, by a server of the company's own.
//
//mapperlint:request
type Job func(v any) error

// Task is the like, without a directive.
type Task func(v any) error

// Worker is called for every request.
//
//mapperlint:request
type Worker interface{ Work(v string) error }

type Other interface{ Do(v string) error }

// Package prometheus stands in for the library.
package prometheus

type Collector interface{ Collect(chan<- any) }

type Counter interface {
	Collector
	Inc()
}

type CounterOpts struct{ Name, Help string }

type Registerer interface {
	Register(Collector) error
	MustRegister(...Collector)
}

type Registry struct{}

func NewRegistry() *Registry                  { return &Registry{} }
func (r *Registry) Register(Collector) error  { return nil }
func (r *Registry) MustRegister(...Collector) {}
func NewCounter(o CounterOpts) Counter        { return nil }
func MustRegister(...Collector)               {}
func Register(Collector) error                { return nil }

var DefaultRegisterer Registerer = NewRegistry()

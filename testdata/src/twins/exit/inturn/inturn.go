// Package inturn calls the elements of a list in turn. What decides is whether the list comes again, in a loop around that.
package inturn

import (
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type entry struct{ Name string }

type sink interface{ put(e entry) error }

type fresh struct{}

func (fresh) put(e entry) error {
	return validator.New().Struct(e) // report
}

type kept struct{ v *validator.Validate }

func newKept() sink { return kept{validator.New()} } // silent

func (k kept) put(e entry) error { return k.v.Struct(e) }

type recorder struct {
	sinks []sink
	queue chan entry
	steps []func() error
}

func (r *recorder) run() {
	for {
		e, ok := <-r.queue
		if !ok {
			return
		}
		for _, s := range r.sinks {
			_ = s.put(e)
		}
	}
}

func form1() error {
	return form.NewDecoder().Decode(&entry{}, nil) // silent
}

func query1() error {
	return schema.NewDecoder().Decode(&entry{}, nil) // silent
}

// start runs each step once.
func (r *recorder) start() error {
	for _, step := range r.steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func form2() error {
	return form.NewDecoder().Decode(&entry{}, nil) // report
}

func query2() error {
	return schema.NewDecoder().Decode(&entry{}, nil) // report
}

// all runs each check for each entry.
func all(es []entry) (n int) {
	checks := []func() error{form2, query2}
	for range es {
		for _, check := range checks {
			if check() != nil {
				n++
			}
		}
	}
	return n
}

func form3() error {
	return form.NewDecoder().Decode(&entry{}, nil) // silent
}

func query3() error {
	return schema.NewDecoder().Decode(&entry{}, nil) // silent
}

// phases has other steps in each phase.
func phases() {
	for _, phase := range [][]func() error{{form3}, {query3}} {
		for _, step := range phase {
			_ = step()
		}
	}
}

// byName has one for each name, and each name comes once.
var byName = map[string]func() error{
	"forms": func() error {
		return form.NewDecoder().Decode(&entry{}, nil) // silent
	},
	"query": func() error {
		return schema.NewDecoder().Decode(&entry{}, nil) // silent
	},
}

func named(names []string) {
	for _, name := range names {
		if f, ok := byName[name]; ok {
			_ = f()
		}
	}
}

// byKind has one for each kind, and there are more entries than kinds.
var byKind = map[string]func() error{
	"forms": func() error {
		return form.NewDecoder().Decode(&entry{}, nil) // report
	},
	"none": func() error { return nil },
}

func kinds(es []entry) {
	for _, e := range es {
		if f := byKind[e.Name]; f != nil {
			_ = f()
		}
	}
}

func Main() {
	r := &recorder{sinks: []sink{fresh{}, newKept()}, steps: []func() error{form1, query1}}
	_ = r.start()
	phases()
	go r.run()
	all(nil)
	named([]string{"forms", "query"})
	kinds(nil)
}

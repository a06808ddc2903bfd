// Package data makes one object of the data and the instance, and asks it.
package data

import "github.com/go-playground/validator/v10"

type input struct{ Item string }

type job struct {
	v  *validator.Validate
	in *input
}

func newJob(in *input) *job { return &job{validator.New(), in} } // report

func (j *job) check() error { return j.v.Struct(j.in) }

func Constructor(in *input) error { return newJob(in).check() }

func Literal(in *input) error {
	j := job{validator.New(), in} // report
	return j.check()
}

func Pointer(in *input) error {
	return (&job{v: validator.New(), in: in}).check() // report
}

func Fields(in *input) error {
	var j job
	j.in = in
	j.v = validator.New() // report
	return j.check()
}

func Variable(in *input) error {
	v := validator.New() // report
	j := &job{v: v, in: in}
	err := j.check()
	return err
}

type closure func() error

func Closure(in *input) error {
	v := validator.New() // report
	var f closure = func() error { return v.Struct(in) }
	return f()
}

func (j *job) with(in *input) *job { j.in = in; return j }

func Chain(in *input) error {
	return (&job{v: validator.New()}).with(in).check() // report
}

func Map(in *input) error {
	m := map[string]any{"v": validator.New(), "in": in} // report
	return m["v"].(*validator.Validate).Struct(m["in"])
}

// Without data of the caller, or with an instance that stays.

type defaults struct{ Port string }

func readDefaults() *defaults { return &defaults{} }

func NoData() error {
	type own struct {
		v *validator.Validate
		d *defaults
	}
	o := own{validator.New(), readDefaults()} // silent
	return o.v.Struct(o.d)
}

func Kept(in *input) *job {
	return &job{validator.New(), in} // silent
}

type pipeline struct{ jobs []*job }

func (p *pipeline) add(in *input) {
	p.jobs = append(p.jobs, &job{validator.New(), in}) // silent
}

func Later(in *input) func() error {
	j := &job{validator.New(), in} // silent
	return j.check
}

func LaterClosure(in *input) func() error {
	v := validator.New() // silent
	return func() error { return v.Struct(in) }
}

var queue = make(chan *job, 1)

func Send(in *input) {
	queue <- &job{validator.New(), in} // silent
}

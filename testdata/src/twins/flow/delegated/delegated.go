// Package delegated has one more function between those who ask and those who do.
package delegated

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type in struct{ A string }

// check builds one for those who give none.
func check(v *validator.Validate, x in) error {
	if v == nil {
		v = validator.New() // report
	}
	return v.Struct(x)
}

func passOn(v *validator.Validate, x in) error { return check(v, x) }

func none(w http.ResponseWriter, r *http.Request) { _ = passOn(nil, in{r.FormValue("a")}) }

// checkGiven is given one by all.
func checkGiven(v *validator.Validate, x in) error {
	if v == nil {
		v = validator.New() // silent
	}
	return v.Struct(x)
}

func passOnGiven(v *validator.Validate, x in) error { return checkGiven(v, x) }

var rules = validator.New() // silent

func given(w http.ResponseWriter, r *http.Request) { _ = passOnGiven(rules, in{r.FormValue("a")}) }

type job struct {
	v  *validator.Validate
	in in
}

func (j *job) run() error    { return j.inside() }
func (j *job) inside() error { return j.v.Struct(j.in) }

// Do makes an object of what it is given.
func Do(x in) error {
	j := &job{validator.New(), x} // report
	return j.run()
}

type probe struct {
	v  *validator.Validate
	in in
}

func (p *probe) run() error    { return p.inside() }
func (p *probe) inside() error { return p.v.Struct(in{"probe"}) }

// Probe is given nothing that is mapped.
func Probe(x in) error {
	p := &probe{validator.New(), x} // silent
	return p.run()
}

type box struct{ v *validator.Validate }

func (b *box) with(v *validator.Validate) *box { return b.set(v) }
func (b *box) set(v *validator.Validate) *box  { b.v = v; return b }
func (b *box) check(x in) error                { return b.v.Struct(x) }

// each makes the box that gets it.
func each(w http.ResponseWriter, r *http.Request) {
	b := &box{}
	_ = b.with(validator.New()).check(in{r.FormValue("a")}) // report
}

type kept struct{ v *validator.Validate }

func (b *kept) with(v *validator.Validate) *kept { return b.set(v) }
func (b *kept) set(v *validator.Validate) *kept  { b.v = v; return b }
func (b *kept) check(x in) error                 { return b.v.Struct(x) }

var all kept

// older puts it into one that was there before.
func older(w http.ResponseWriter, r *http.Request) {
	_ = all.with(validator.New()).check(in{r.FormValue("a")}) // silent
}

// few remembers what it has seen: each request has its own.
func few() validator.Func { return counting() }

func counting() validator.Func {
	n := 0
	count := func(validator.FieldLevel) bool { n++; return n < 3 }
	return count
}

func limited(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	_ = v.RegisterValidation("few", few())
	_ = v.Struct(in{r.FormValue("a")})
}

// plain remembers nothing.
func plain() validator.Func { return yes() }

func yes() validator.Func {
	ok := func(validator.FieldLevel) bool { return true }
	return ok
}

func unlimited(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	_ = v.RegisterValidation("plain", plain())
	_ = v.Struct(in{r.FormValue("a")})
}

// Package defaults builds what callers did not give. What decides: whether a caller that serves requests gives something.
package defaults

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type kit struct{ v *validator.Validate }
type option func(*kit)

func with(v *validator.Validate) option { return func(k *kit) { k.v = v } }

func newKit(opts ...option) *kit {
	k := &kit{}
	for _, o := range opts {
		o(k)
	}
	if k.v == nil {
		k.v = validator.New() // report
	}
	return k
}

var shared = newKit()
var own = validator.New()

func A(w http.ResponseWriter, r *http.Request) {
	_ = newKit().v.Struct(r)
}

func check(v *validator.Validate, x any) error {
	if v == nil {
		v = validator.New() // report
	}
	return v.Struct(x)
}

func B(w http.ResponseWriter, r *http.Request) {
	_ = check(nil, r)
}
func B2(w http.ResponseWriter, r *http.Request) {
	_ = check(own, r)
}

type config struct{ V *validator.Validate }

func build(c config) *kit {
	if c.V == nil {
		c.V = validator.New() // report
	}
	return &kit{c.V}
}
func C(w http.ResponseWriter, r *http.Request) {
	_ = build(config{}).v.Struct(r)
}
func C2(w http.ResponseWriter, r *http.Request) {
	_ = build(config{own}).v.Struct(r)
}

func newKit2(opts ...option) *kit {
	k := &kit{}
	for _, o := range opts {
		o(k)
	}
	if k.v == nil {
		k.v = validator.New() // silent
	}
	return k
}

func D(w http.ResponseWriter, r *http.Request) {
	_ = newKit2(with(own)).v.Struct(r)
}

func Main() {
	_ = newKit2()
	_ = check2(nil, "x")
}
func check2(v *validator.Validate, x any) error {
	if v == nil {
		v = validator.New() // silent
	}
	return v.Struct(x)
}
func Check3(v *validator.Validate, x any) error {
	if v == nil {
		v = validator.New() // silent
	}
	return v.Struct(x)
}

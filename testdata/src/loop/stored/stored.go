// Package stored has loops that keep what they build.
package stored

import (
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type tenant struct {
	name string
	v    *validator.Validate
	tags []string
}

func intoMap(names []string) map[string]*validator.Validate {
	m := make(map[string]*validator.Validate)
	for _, n := range names {
		m[n] = validator.New() // silent: scope/returned-to-importers
	}
	return m
}

func intoSlice(n int) []*schema.Decoder {
	var ds []*schema.Decoder
	for range n {
		d := schema.NewDecoder() // silent: scope/returned-to-importers
		d.IgnoreUnknownKeys(true)
		ds = append(ds, d)
	}
	return ds
}

func intoElements(ts []tenant, ps []*tenant) {
	for i := range ts {
		ts[i].v = validator.New() // silent: escape/field-of-older-object
	}
	for _, p := range ps {
		p.v = validator.New() // silent: escape/field-of-older-object
	}
}

func intoStructs(names []string) []tenant {
	var ts []tenant
	for _, n := range names {
		ts = append(ts, tenant{name: n, v: validator.New()}) // silent: scope/returned-to-importers
	}
	return ts
}

func intoPointers(names []string) map[string]*tenant {
	ts := map[string]*tenant{}
	for _, n := range names {
		t := &tenant{name: n}
		t.v = validator.New() // silent: scope/returned-to-importers
		ts[n] = t
	}
	return ts
}

func intoChannel(n int, ch chan *validator.Validate) {
	for range n {
		ch <- validator.New() // silent: scope/kept-by-importers
	}
}

func intoRegistry(names []string) {
	for _, n := range names {
		register(n, validator.New()) // silent: escape/field-of-older-object
	}
}

var registry = map[string]*validator.Validate{}

func register(n string, v *validator.Validate) { registry[n] = v }

// The near twin keeps the results, not the instances.
func results(names []string) map[string]error {
	m := make(map[string]error)
	for _, n := range names {
		m[n] = validator.New().Var(n, "required") // want `on every iteration of the loop at line \d+ of results`
	}
	return m
}

// One variable that each iteration overwrites keeps the last one only.
func last(names []string) error {
	var v *validator.Validate
	for _, n := range names {
		v = validator.New() // want `on every iteration of the loop at line \d+ of last`
		if err := v.Var(n, "required"); err != nil {
			return err
		}
	}
	return nil
}

var current *validator.Validate

func renew() *validator.Validate {
	v := validator.New() // silent: loop/renews-package-variable
	current = v
	return v
}

func inUse() *validator.Validate { return current }

// Who drops what renews the instance in a package variable renews it.
func renewals(names []string) {
	for range names {
		renew()
	}
}

var latest *validator.Validate

func renewed() *validator.Validate {
	v := validator.New() // want `on every iteration of the loop at line \d+ of checks`
	latest = v
	return v
}

// The near twin uses it in its round.
func checks(names []string) error {
	for _, n := range names {
		if err := renewed().Var(n, "required"); err != nil {
			return err
		}
	}
	return nil
}

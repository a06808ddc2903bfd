// Package ownlocals calls methods through an interface. What decides: whether an object of the type gets to where a request calls it.
package ownlocals

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type step interface{ run(x any) bool }

type steps []step

func (s steps) run(x any) bool {
	for _, each := range s {
		if !each.run(x) {
			return false
		}
	}
	return true
}

// What a local variable has, and nobody else.

type assigned struct{}

func (assigned) run(x any) bool {
	return validator.New().Var("8080", "numeric") == nil // silent
}

type declared struct{ n int }

func (d *declared) run(x any) bool {
	d.n++
	return form.NewDecoder().Decode(&d.n, nil) == nil // silent
}

type called struct{}

func (c called) run(x any) bool {
	return schema.NewDecoder().Decode(&x, nil) == nil // silent
}

func start() bool {
	var s step = assigned{}
	var d step = &declared{}
	return s.run(nil) && d.run(nil) && called{}.run(nil)
}

// What gets to others.

type listed struct{}

func (listed) run(x any) bool {
	return validator.New().Struct(x) == nil // report
}

type passed struct{}

func (passed) run(x any) bool {
	return mold.New().Struct(nil, x) == nil // report
}

type itself struct{}

func (i itself) run(x any) bool {
	return schema.NewDecoder().Decode(x, nil) == nil // report
}

func (i itself) all() steps { return steps{i} }

type inAny struct{}

func (inAny) run(x any) bool {
	return len(bluemonday.UGCPolicy().Sanitize(x.(string))) > 0 // report
}

type inField struct{ inner }

type inner struct{}

func (inner) run(x any) bool {
	return len(reflectx.NewMapper("db").FieldMap(reflect.ValueOf(x))) > 0 // report
}

var all = steps{listed{}}

func add(s step) { all = append(all, s) }

func addAny(x any) {
	if s, ok := x.(step); ok {
		add(s)
	}
}

func fill() bool {
	var s step = passed{}
	add(s)
	var i step = itself{}
	all = append(all, itself{}.all()...)
	var a any = inAny{}
	addAny(a)
	var in step = inner{}
	all = append(all, inField{})
	return i.run(nil) && in.run(nil)
}

func handle(w http.ResponseWriter, r *http.Request) {
	if !all.run(r.FormValue("name")) {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func Main() error {
	if !start() || !fill() {
		return nil
	}
	http.HandleFunc("/", handle)
	return http.ListenAndServe(":80", nil)
}

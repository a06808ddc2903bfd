// Package app has the kit run its functions, at the start and in requests. What decides: which function a caller hands over.
package app

import (
	"net/http"

	"twins/startup/bycaller/kit"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type app struct {
	run   kit.Runner
	own   runner
	clean *bluemonday.Policy
}

type runner interface{ do(f func()) }

type plain struct{}

func (plain) do(f func()) { f() }

func start() (*app, error) {
	a := &app{run: &kit.Direct{}, own: plain{}}
	a.own.do(func() {
		v := validator.New() // silent
		_ = v.Var("start", "alpha")
	})
	a.run.Run(func() {
		a.clean = bluemonday.UGCPolicy() // silent
	})
	return a, kit.Start(a.run)
}

func (a *app) create(w http.ResponseWriter, r *http.Request) {
	x := struct{ A string }{a.clean.Sanitize(r.Host)}
	a.own.do(func() {
		if bluemonday.UGCPolicy().Sanitize(x.A) != x.A { // report
			w.WriteHeader(http.StatusBadRequest)
		}
	})
	_ = kit.Std(x)
}

func (a *app) measured(w http.ResponseWriter, r *http.Request) {
	_ = kit.Measure(func() error {
		return schema.NewDecoder().Decode(&struct{ A string }{}, r.URL.Query()) // report
	})
}

func (a *app) nothing(w http.ResponseWriter, r *http.Request) {
	a.run.Run(func() { w.WriteHeader(http.StatusOK) })
	_ = kit.Measure(func() error { return nil })
	_ = kit.Made(func() int { return 1 })
}

func Main() error {
	a, err := start()
	if err != nil {
		return err
	}
	http.HandleFunc("/a", a.create)
	http.HandleFunc("/b", a.measured)
	http.HandleFunc("/c", a.nothing)
	return http.ListenAndServe(":80", nil)
}

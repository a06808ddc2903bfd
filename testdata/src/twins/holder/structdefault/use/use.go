// Package use gives lib what it has, or leaves it out.
package use

import (
	"net/http"

	"github.com/go-playground/validator/v10"

	"twins/holder/structdefault/lib"
)

type api struct {
	rules *validator.Validate
	kit   *lib.Kit
	cfg   lib.Config
}

func New(cfg lib.Config) *api {
	return &api{rules: validator.New(), kit: lib.New(lib.Config{}), cfg: cfg} // silent
}

func (a *api) kept(w http.ResponseWriter, r *http.Request) { _ = a.kit.Check(r.Form) }

func (a *api) leftOut(w http.ResponseWriter, r *http.Request) {
	_ = lib.New(lib.Config{}).Check(r.Form) // report
}

func (a *api) leftOutByName(w http.ResponseWriter, r *http.Request) {
	var cfg lib.Config
	cfg.Tag = "json"
	s := lib.NewSet(cfg) // report
	_ = s.Check(r.Form)
}

func (a *api) notKept(w http.ResponseWriter, r *http.Request) {
	_ = lib.Check(lib.Config{Tag: "json"}, r.Form) // report
}

func (a *api) given(w http.ResponseWriter, r *http.Request) {
	_ = lib.New(lib.Config{Rules: a.rules}).Check(r.Form)
	_ = lib.Check(lib.Config{Rules: a.rules}, r.Form)
	cfg := lib.Config{Tag: "json"}
	cfg.Rules = a.rules
	_ = lib.NewSet(cfg).Check(r.Form)
}

func (a *api) configured(w http.ResponseWriter, r *http.Request) {
	_ = lib.NewSet(a.cfg).Check(r.Form)
}

// Package app has services, made for the program and for each request, that hold what they build.
package app

import (
	"net/http"

	"twins/holder/services/core"
)

type body struct{ Name string }

func of(r *http.Request) body { return body{r.FormValue("n")} }

type api struct {
	repo core.Repo
	svc  core.Service
	ctl  *core.Controller
	box  *core.Container
}

func newAPI(r core.Repo) *api {
	return &api{
		repo: r,
		svc:  core.NewService(r),    // silent
		ctl:  core.NewController(r), // silent
		box:  core.NewContainer(r),
	}
}

func (a *api) a1(w http.ResponseWriter, r *http.Request) {
	svc := core.NewService(a.repo) // report
	_ = svc.Create(of(r))
}
func (a *api) a2(w http.ResponseWriter, r *http.Request) { _ = a.svc.Create(of(r)) }
func (a *api) a3(w http.ResponseWriter, r *http.Request) {
	svc, err := core.NewServiceErr(a.repo) // report
	if err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	_ = svc.Create(of(r))
}
func (a *api) a4(w http.ResponseWriter, r *http.Request) {
	c := core.NewController(a.repo) // report
	_ = c.Check(of(r))
}
func (a *api) a5(w http.ResponseWriter, r *http.Request) {
	_ = core.NewUseCase[body]().Run(of(r)) // report
}
func (a *api) a6(w http.ResponseWriter, r *http.Request) {
	_ = core.Build(core.WithRepo(a.repo)).Create(of(r)) // report
}
func (a *api) a7(w http.ResponseWriter, r *http.Request) {
	var b core.Builder
	_ = b.Repo(a.repo).Validator().Done().Create(of(r)) // report
}
func (a *api) a8(w http.ResponseWriter, r *http.Request) {
	_ = a.box.Fresh().Create(of(r)) // report
}
func (a *api) a9(w http.ResponseWriter, r *http.Request) {
	_ = a.box.Lazy().Create(of(r)) // silent
}
func (a *api) a10(w http.ResponseWriter, r *http.Request) {
	_ = core.NewContainer(a.repo).Lazy().Create(of(r)) // report
}
func (a *api) a11(w http.ResponseWriter, r *http.Request) {
	c := core.NewContainer(a.repo)
	for range r.Form["n"] {
		_ = c.Lazy().Create(of(r)) // silent: file/counted-with-first
	}
}

type deps struct{ svc core.Service }

func (a *api) deps() deps { return deps{svc: core.NewService(a.repo)} } // silent: file/counted-with-first
func (a *api) a12(w http.ResponseWriter, r *http.Request) {
	d := a.deps()
	_ = d.svc.Create(of(r))
}

type scoped struct {
	*api
	ctl *core.Controller
	r   *http.Request
}

func (a *api) scope(r *http.Request) *scoped {
	return &scoped{api: a, ctl: core.NewController(a.repo), r: r} // silent: file/counted-with-first
}
func (s *scoped) run() error { return s.ctl.Check(of(s.r)) }
func (a *api) a13(w http.ResponseWriter, r *http.Request) {
	_ = a.scope(r).run()
}

var uc = core.NewUseCase[body]() // silent

func (a *api) a14(w http.ResponseWriter, r *http.Request) { _ = uc.Run(of(r)) }

func (a *api) wrap(h func(core.Service, *http.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := h(core.NewService(a.repo), r); err != nil { // silent: file/counted-with-first
			http.Error(w, err.Error(), 500)
		}
	}
}
func (a *api) wrapOnce(h func(core.Service, *http.Request) error) http.HandlerFunc {
	svc := core.NewService(a.repo) // silent
	return func(w http.ResponseWriter, r *http.Request) {
		if err := h(svc, r); err != nil {
			http.Error(w, err.Error(), 500)
		}
	}
}
func create(s core.Service, r *http.Request) error { return s.Create(of(r)) }

func Routes(mux *http.ServeMux, repo core.Repo) {
	a := newAPI(repo)
	for _, f := range []http.HandlerFunc{a.a1, a.a2, a.a3, a.a4, a.a5, a.a6, a.a7, a.a8, a.a9, a.a10, a.a11, a.a12, a.a13, a.a14} {
		mux.Handle("/", f)
	}
	mux.Handle("/w", a.wrap(create))
	mux.Handle("/o", a.wrapOnce(create))
}

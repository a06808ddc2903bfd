// Package bootlists starts by lists, hooks and containers. What decides: whether the function in the list is a step of the start, or serves.
package bootlists

import (
	"context"
	"net/http"
	"regexp"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
	"go.uber.org/dig"
	"go.uber.org/fx"
	"k8s.io/apimachinery/pkg/runtime"
)

type app struct {
	rules  *validator.Validate
	forms  *form.Decoder
	api    jsoniter.API
	scheme *runtime.Scheme
	names  []*regexp.Regexp
}

func (a *app) initRules(ctx context.Context) error {
	a.rules = validator.New() // silent
	return nil
}

func (a *app) initForms(ctx context.Context) error {
	d := form.NewDecoder() // silent
	d.SetTagName("f")
	a.forms = d
	return nil
}

// check is in a list that each request walks.
func (a *app) check(ctx context.Context) error {
	v := validator.New() // report
	return v.Var(ctx.Value("id"), "uuid")
}

func (a *app) start(ctx context.Context) error {
	for _, step := range []func(context.Context) error{
		a.initRules,
		a.initForms,
		func(context.Context) error {
			a.api = jsoniter.Config{SortMapKeys: true}.Froze() // silent
			return nil
		},
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	for _, p := range []string{`^a`, `^b`} {
		a.names = append(a.names, regexp.MustCompile(p)) // silent
	}
	return nil
}

func (a *app) serve(w http.ResponseWriter, r *http.Request) {
	for _, step := range []func(context.Context) error{
		a.check,
		func(ctx context.Context) error {
			q := schema.NewDecoder() // report
			var in struct{ Name string }
			return q.Decode(&in, r.URL.Query())
		},
	} {
		if step(r.Context()) != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
	}
}

// hook is run by the container, with the start.
func hook(lc fx.Lifecycle, a *app) {
	lc.Append(fx.Hook{OnStart: func(ctx context.Context) error {
		a.scheme = runtime.NewScheme() // silent
		return a.start(ctx)
	}})
}

// newScheme is a provider: the container calls it once.
func newScheme() *runtime.Scheme {
	return runtime.NewScheme() // silent
}

// newHandler is one too; what it returns serves.
func newHandler(s *runtime.Scheme) http.Handler {
	names := regexp.MustCompile(`^[a-z]+$`) // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if names.MatchString(r.FormValue("kind")) {
			_, _ = s.New(r.FormValue("kind"))
			return
		}
		// A container for each request calls its providers for each request.
		c := dig.New()
		_ = c.Provide(func() *validator.Validate {
			return validator.New() // report
		})
		_ = c.Invoke(func(v *validator.Validate) error { return v.Var(r.FormValue("kind"), "required") })
	})
}

func Main() {
	a := &app{}
	c := dig.New()
	_ = c.Provide(newScheme)
	_ = c.Provide(newHandler)
	_ = c.Invoke(func(h http.Handler) { http.Handle("/kinds", h) })
	http.HandleFunc("/", a.serve)
	fx.New(fx.Provide(func() *app { return a }), fx.Invoke(hook)).Run()
}

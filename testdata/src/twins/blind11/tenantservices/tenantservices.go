// Package tenantservices has a set of services for each tenant. What decides: whether the set is kept for the tenant, and whether what is in it is the
// tenant's.
package tenantservices

import (
	"context"
	"errors"
	"net/http"
	"reflect"
	"regexp"
	"sync"

	"github.com/go-chi/chi/v5"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type config struct {
	Tag     string
	Schema  string
	Allow   []string
	Pattern string
}

type services struct {
	cfg    config
	rules  *validator.Validate
	codec  *goavro.Codec
	policy *bluemonday.Policy
	ident  *regexp.Regexp
}

// newServices makes everything for a tenant: its callers keep it.
func newServices(cfg config) (*services, error) {
	s := &services{cfg: cfg, rules: validator.New()} // silent
	s.rules.SetTagName(cfg.Tag)
	var err error
	if s.codec, err = goavro.NewCodec(cfg.Schema); err != nil { // silent
		return nil, err
	}
	if s.ident, err = regexp.Compile(cfg.Pattern); err != nil { // silent
		return nil, err
	}
	s.policy = bluemonday.NewPolicy() // silent
	s.policy.AllowElements(cfg.Allow...)
	return s, nil
}

type slot struct {
	once sync.Once
	s    *services
	err  error
}

type server struct {
	load    func(ctx context.Context, tenant string) (config, error)
	mu      sync.Mutex
	tenants map[string]*slot
}

// of has a slot for each tenant, which is filled outside of the lock.
func (s *server) of(ctx context.Context, tenant string) (*services, error) {
	s.mu.Lock()
	sl, ok := s.tenants[tenant]
	if !ok {
		sl = new(slot)
		s.tenants[tenant] = sl
	}
	s.mu.Unlock()
	sl.once.Do(func() {
		cfg, err := s.load(ctx, tenant)
		if err != nil {
			sl.err = err
			return
		}
		sl.s, sl.err = newServices(cfg)
	})
	return sl.s, sl.err
}

// forget lets the next one make it again.
func (s *server) forget(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.tenants, chi.URLParam(r, "tenant"))
}

// with finds the services, and hands them to f.
func (s *server) with(f func(w http.ResponseWriter, r *http.Request, x *services) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		x, err := s.of(r.Context(), chi.URLParam(r, "tenant"))
		if err == nil {
			err = f(w, r, x)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}
}

func check(w http.ResponseWriter, r *http.Request, x *services) error {
	if !x.ident.MatchString(r.FormValue("id")) {
		return errors.New("id")
	}
	// The same for all tenants.
	v := validator.New() // report
	return errors.Join(x.rules.Struct(r.Form), v.Struct(r.Form))
}

func encode(w http.ResponseWriter, r *http.Request, x *services) error {
	text := x.policy.Sanitize(r.FormValue("text"))
	// The tenant's, and it could be in the services.
	m := reflectx.NewMapper(x.cfg.Tag) // silent
	if len(m.FieldMap(reflect.ValueOf(r.Form))) == 0 {
		return errors.New("no fields")
	}
	data, err := x.codec.BinaryFromNative(nil, text)
	if err == nil {
		_, err = w.Write(data)
	}
	return err
}

// filter has an environment that is the same, and a name that the tenant's configuration gives.
func filter(w http.ResponseWriter, r *http.Request, x *services) error {
	own, err := cel.NewEnv(cel.Variable(x.cfg.Tag, cel.StringType)) // silent
	if err != nil {
		return err
	}
	all, err := cel.NewEnv(cel.Variable("tenant", cel.StringType)) // report
	if err != nil {
		return err
	}
	_, issues := own.Compile(r.FormValue("own"))
	if err := issues.Err(); err != nil {
		return err
	}
	_, issues = all.Compile(r.FormValue("all"))
	return issues.Err()
}

// trim is chosen by the tenant, but it is the same for those who have chosen it.
func trim(w http.ResponseWriter, r *http.Request, x *services) error {
	if x.cfg.Tag == "" {
		return nil
	}
	t := mold.New() // report
	return t.Struct(r.Context(), &r.Form)
}

func Routes(r chi.Router, load func(context.Context, string) (config, error)) {
	s := &server{load: load, tenants: make(map[string]*slot)}
	r.Route("/{tenant}", func(r chi.Router) {
		limit := regexp.MustCompile(`^/[a-z]+/`) // silent
		r.Use(func(next http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if limit.MatchString(r.URL.Path) {
					next.ServeHTTP(w, r)
				}
			})
		})
		r.Post("/check", s.with(check))
		r.Post("/encode", s.with(encode))
		r.Post("/filter", s.with(filter))
		r.Post("/trim", s.with(trim))
		r.Post("/forget", s.forget)
	})
}

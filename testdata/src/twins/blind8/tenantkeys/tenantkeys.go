// Package tenantkeys differs by tenant, language and plan. What decides: whether what is made differs, or only what it is made for; and
// whether it is kept for the next request of the same kind.
package tenantkeys

import (
	"context"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type plan int

const (
	free plan = iota
	paid
)

type tenant struct {
	name  string
	plan  plan
	tags  []string
	rules *validator.Validate
}

type directory struct {
	mu      sync.Mutex
	tenants map[string]*tenant
	byPlan  [2]*bluemonday.Policy
	queries map[plan]*schema.Decoder
}

type ctxKey struct{}

// with puts the tenant into the context.
func (d *directory) with(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		d.mu.Lock()
		t := d.tenants[r.Host]
		d.mu.Unlock()
		if t == nil {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), ctxKey{}, t)))
	})
}

func tenantOf(r *http.Request) *tenant {
	t, _ := r.Context().Value(ctxKey{}).(*tenant)
	return t
}

// onTenant keeps it in the tenant.
func (d *directory) onTenant(w http.ResponseWriter, r *http.Request) {
	t := tenantOf(r)
	d.mu.Lock()
	if t.rules == nil {
		t.rules = validator.New() // silent
		t.rules.SetTagName(t.name)
	}
	d.mu.Unlock()
	_ = t.rules.Var(r.FormValue("a"), "required")
}

// ofTenant is set up by what the tenant has.
func (d *directory) ofTenant(w http.ResponseWriter, r *http.Request) {
	p := bluemonday.NewPolicy() // silent
	p.AllowElements(tenantOf(r).tags...)
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("a"))))
}

// forTenant is the same for all of them.
func (d *directory) forTenant(w http.ResponseWriter, r *http.Request) {
	t := tenantOf(r)
	p := bluemonday.UGCPolicy() // report
	_, _ = w.Write([]byte(t.name + p.Sanitize(r.FormValue("a"))))
}

// perPlan has one for each plan, in an array.
func (d *directory) perPlan(w http.ResponseWriter, r *http.Request) {
	t := tenantOf(r)
	d.mu.Lock()
	p := d.byPlan[t.plan]
	if p == nil {
		p = bluemonday.UGCPolicy() // silent
		if t.plan == paid {
			p.AllowElements("video")
		}
		d.byPlan[t.plan] = p
	}
	d.mu.Unlock()
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("a"))))
}

// byPlanOnly makes one of two, each of which is the same each time.
func (d *directory) byPlanOnly(w http.ResponseWriter, r *http.Request) {
	var dec *form.Decoder
	switch tenantOf(r).plan {
	case free:
		dec = form.NewDecoder() // report
	case paid:
		dec = form.NewDecoder() // report
		dec.SetTagName("paid")
	}
	_ = dec.Decode(&struct{ A string }{}, r.URL.Query())
}

// wrongKey looks under one key and stores under another.
func (d *directory) wrongKey(w http.ResponseWriter, r *http.Request) {
	t := tenantOf(r)
	dec, ok := d.queries[t.plan]
	if !ok {
		dec = schema.NewDecoder() // report
		d.queries[-1] = dec
	}
	_ = dec.Decode(&struct{ A string }{}, r.URL.Query())
}

// add makes a tenant; there are few, and they stay.
func (d *directory) add(w http.ResponseWriter, r *http.Request) {
	t := &tenant{name: r.FormValue("name"), rules: validator.New()} // silent
	t.rules.SetTagName(t.name)
	d.mu.Lock()
	defer d.mu.Unlock()
	d.tenants[t.name] = t
}

func Routes(m *http.ServeMux) {
	d := &directory{tenants: map[string]*tenant{}, queries: map[plan]*schema.Decoder{}}
	for path, h := range map[string]http.HandlerFunc{
		"/1": d.onTenant, "/2": d.ofTenant, "/3": d.forTenant, "/4": d.perPlan, "/5": d.byPlanOnly, "/6": d.wrongKey,
	} {
		m.Handle(path, d.with(h))
	}
	m.HandleFunc("/add", d.add)
}

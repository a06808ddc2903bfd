// Package rangecopies has channels that messages are sent by, in a list. What decides: whether what is filled is the element, or a copy of it.
package rangecopies

import (
	"context"
	"net/http"
	"slices"
	"sync"
	"text/template"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type note struct{ Text string }

func in(r *http.Request) *note { return &note{r.FormValue("text")} }

type route struct {
	name string
	v    *validator.Validate
	t    *mold.Transformer
	p    *bluemonday.Policy
	page *template.Template
	enc  *form.Encoder
}

type hub struct {
	mu     sync.Mutex
	routes []route
	byName map[string]*route
	values map[string]route
}

func (h *hub) check(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for i := range h.routes {
		if h.routes[i].v == nil {
			h.routes[i].v = validator.New() // silent
		}
		_ = h.routes[i].v.Struct(in(r))
	}
}

// trim fills what the loop has a copy of.
func (h *hub) trim(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, rt := range h.routes {
		if rt.t == nil {
			rt.t = mold.New() // report
		}
		_ = rt.t.Struct(r.Context(), in(r))
	}
}

func (h *hub) clean(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for i := range h.routes {
		rt := &h.routes[i]
		if rt.p == nil {
			rt.p = bluemonday.UGCPolicy() // silent
		}
		_, _ = w.Write([]byte(rt.p.Sanitize(in(r).Text)))
	}
}

func (h *hub) show(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for i, rt := range h.routes {
		if rt.page == nil {
			rt.page = template.Must(template.New("note").Parse("{{.Text}}")) // silent
			h.routes[i] = rt
		}
		_ = rt.page.Execute(w, in(r))
	}
}

// encode has the list cloned, and fills the clone.
func (h *hub) encode(w http.ResponseWriter, r *http.Request) {
	routes := slices.Clone(h.routes)
	for i := range routes {
		rt := &routes[i]
		if rt.enc == nil {
			rt.enc = form.NewEncoder() // report
		}
		_, _ = rt.enc.Encode(in(r))
	}
}

func (h *hub) named(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	defer h.mu.Unlock()
	rt, ok := h.byName[r.PathValue("route")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	if rt.v == nil {
		rt.v = validator.New() // silent
	}
	_ = rt.v.Struct(in(r))
}

// valued fills what the map has given it a copy of.
func (h *hub) valued(w http.ResponseWriter, r *http.Request) {
	rt := h.values[r.PathValue("route")]
	if rt.t == nil {
		rt.t = mold.New() // report
	}
	_ = rt.t.Struct(r.Context(), in(r))
}

func (h *hub) kept(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	defer h.mu.Unlock()
	name := r.PathValue("route")
	rt := h.values[name]
	if rt.p == nil {
		rt.p = bluemonday.UGCPolicy() // silent
		h.values[name] = rt
	}
	_, _ = w.Write([]byte(rt.p.Sanitize(in(r).Text)))
}

func New(ctx context.Context, names ...string) *hub {
	h := &hub{byName: map[string]*route{}, values: map[string]route{}}
	for _, n := range names {
		h.routes = append(h.routes, route{name: n})
		h.byName[n] = &route{name: n}
		h.values[n] = route{name: n}
	}
	return h
}

func (h *hub) Routes(m *http.ServeMux) {
	m.HandleFunc("/check", h.check)
	m.HandleFunc("/trim", h.trim)
	m.HandleFunc("/clean", h.clean)
	m.HandleFunc("/show", h.show)
	m.HandleFunc("/encode", h.encode)
	m.HandleFunc("/named/{route}", h.named)
	m.HandleFunc("/valued/{route}", h.valued)
	m.HandleFunc("/kept/{route}", h.kept)
}

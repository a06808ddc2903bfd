// Package web answers requests with what package rules has.
package web

import (
	"net/http"

	"github.com/microcosm-cc/bluemonday"

	"twins/blind10/commons/rules"
)

type In struct {
	Name string `validate:"required" mod:"trim"`
}

var strict = rules.Once("name", "required,alpha")

// Handler holds a set.
type Handler struct {
	set   *rules.Set
	clean *bluemonday.Policy
}

// NewHandler is called by main.
func NewHandler() *Handler {
	return &Handler{
		set:   rules.New().Alias("id", "uuid"), // silent
		clean: Policy(),
	}
}

// Policy makes the policy of all.
func Policy() *bluemonday.Policy {
	p := bluemonday.UGCPolicy() // silent: its callers decide
	p.AllowElements("mark")
	return p
}

func (h *Handler) create(w http.ResponseWriter, r *http.Request) {
	x := &In{h.clean.Sanitize(r.FormValue("name"))}
	for _, s := range []*rules.Set{h.set, strict(), rules.Named("create")} {
		if err := s.Apply(r.Context(), x); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
}

func (h *Handler) replace(w http.ResponseWriter, r *http.Request) {
	s := rules.New().Alias("name", "required") // report
	if err := s.Apply(r.Context(), &In{r.FormValue("name")}); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (h *Handler) patch(w http.ResponseWriter, r *http.Request) {
	if err := rules.Check(r.Context(), &In{r.FormValue("name")}); err != nil { // silent: reported where it stands
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	own := rules.Once("name", "alpha")() // report
	if err := own.Apply(r.Context(), &In{r.FormValue("name")}); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (h *Handler) many(w http.ResponseWriter, r *http.Request) {
	err := rules.Map(r.URL.Query()["name"], func(name string) error {
		return h.set.Apply(r.Context(), &In{name})
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (h *Handler) Routes(m *http.ServeMux) {
	m.HandleFunc("POST /", h.create)
	m.HandleFunc("PUT /", h.replace)
	m.HandleFunc("PATCH /", h.patch)
	m.HandleFunc("POST /many", h.many)
}

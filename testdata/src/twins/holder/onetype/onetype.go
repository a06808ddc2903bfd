// Package onetype has instances of types that several constructors yield, dear ones and cheap ones. What is asked of one is asked of all.
package onetype

import (
	"net/http"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/mold/v4/scrubbers"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

type server struct {
	trims  *mold.Transformer
	scrubs *mold.Transformer
	policy *bluemonday.Policy
	next   *mold.Transformer
	rules  *bluemonday.Policy
}

func (s *server) resetTrims()  { s.trims = mold.New() }              // report
func (s *server) resetScrubs() { s.scrubs = scrubbers.New() }        // report
func (s *server) resetPolicy() { s.policy = bluemonday.UGCPolicy() } // report

func (s *server) trim(w http.ResponseWriter, r *http.Request) {
	s.resetTrims()
	_ = s.trims.Struct(r.Context(), &user{r.FormValue("name")})
}

func (s *server) scrub(w http.ResponseWriter, r *http.Request) {
	s.resetScrubs()
	_ = s.scrubs.Struct(r.Context(), &user{r.FormValue("name")})
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	s.resetPolicy()
	_, _ = w.Write([]byte(s.policy.Sanitize(r.FormValue("name"))))
}

func (s *server) renew()      { s.next = mold.New() }              // silent
func (s *server) renewRules() { s.rules = bluemonday.UGCPolicy() } // silent

// reload renews what others use.
func (s *server) reload(w http.ResponseWriter, r *http.Request) {
	s.renew()
	s.renewRules()
	w.WriteHeader(http.StatusNoContent)
}

func (s *server) use(w http.ResponseWriter, r *http.Request) {
	_ = s.next.Struct(r.Context(), &user{r.FormValue("name")})
	_, _ = w.Write([]byte(s.rules.Sanitize(r.FormValue("name"))))
}

func Routes(m *http.ServeMux) {
	s := &server{}
	m.HandleFunc("/trim", s.trim)
	m.HandleFunc("/scrub", s.scrub)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/reload", s.reload)
	m.HandleFunc("/use", s.use)
}

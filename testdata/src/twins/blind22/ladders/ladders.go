// Package ladders chooses with ladders of conditions. What decides: which of the branches a request comes to, and whether that is the same the next time.
package ladders

import (
	"net/http"
	"os"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/klauspost/compress/zstd"
	"github.com/microcosm-cc/bluemonday"
)

type item struct{ Name string }

func in(r *http.Request) *item { return &item{r.FormValue("name")} }

type mode string

const (
	lax    mode = "lax"
	strict mode = "strict"
)

const compress = false

type shelf struct {
	mu     sync.Mutex
	mode   mode
	lax    *validator.Validate
	strict *validator.Validate
	trims  *mold.Transformer
	extra  *mold.Transformer
	forms  *form.Decoder
	query  *schema.Decoder
	policy *bluemonday.Policy
}

func (s *shelf) create(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var v *validator.Validate
	if s.mode == strict {
		if s.strict == nil {
			s.strict = validator.New(validator.WithRequiredStructEnabled()) // silent
		}
		v = s.strict
	} else if v = s.lax; v == nil {
		v = validator.New() // silent
		s.lax = v
	}
	_ = v.Struct(in(r))
}

// change comes to the last branch, since nobody fills what the others ask for.
func (s *shelf) change(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := s.trims
	if s.mode == lax && s.trims != nil {
		t = s.trims
	} else if s.extra != nil {
		t = s.extra
	} else {
		t = mold.New() // report
	}
	_ = t.Struct(r.Context(), in(r))
}

func (s *shelf) search(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch d := s.forms; true {
	case d == nil && r.Method == http.MethodHead:
		return
	case d == nil:
		s.forms = form.NewDecoder() // silent
		fallthrough
	default:
		_ = s.forms.Decode(in(r), r.URL.Query())
	}
}

// find falls through from the branch where it is there to the one where it is made.
func (s *shelf) find(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.query != nil:
		fallthrough
	case r.Method == http.MethodGet:
		s.query = schema.NewDecoder() // report
	default:
		return
	}
	_ = s.query.Decode(in(r), r.URL.Query())
}

// pack is never compressed in this build.
func (s *shelf) pack(w http.ResponseWriter, r *http.Request) {
	if compress {
		enc, _ := zstd.NewWriter(nil) // silent
		_, _ = w.Write(enc.EncodeAll([]byte(r.URL.Path), nil))
		return
	} else if !compress && r.Method == http.MethodGet {
		dec, _ := zstd.NewReader(nil) // report
		b, _ := dec.DecodeAll([]byte(r.URL.Path), nil)
		_, _ = w.Write(b)
	}
}

func (s *shelf) clean(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.policy
	switch p {
	case nil:
		p = bluemonday.UGCPolicy() // silent
		if os.Getenv("STRICT") != "" {
			p = bluemonday.NewPolicy() // silent
		}
		s.policy = p
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux, md mode) {
	s := &shelf{mode: md}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/pack", s.pack)
	m.HandleFunc("/clean", s.clean)
}
